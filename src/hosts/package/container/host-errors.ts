/**
 * The sentences for everything that can be wrong with a file, in both languages, each ending with what to do next.
 * Every failure of this folder goes out through one of these functions.
 */
import { HostError } from '../../workbook-host';

export function emptyFile(): HostError {
  return new HostError('empty-workbook', {
    zh: '这个文件是空的（0 字节），可能没有下载或复制完整。请重新取得文件后再打开。',
    en: 'This file is empty (0 bytes); it may not have been downloaded or copied completely. Get the file again, then open it.',
  });
}

export function noWorksheet(): HostError {
  return new HostError('empty-workbook', {
    zh: '这个工作簿里没有工作表。请确认选对了文件，再重新打开。',
    en: 'This workbook has no worksheets. Check that it is the right file, then open it again.',
  });
}

export function notAWorkbook(): HostError {
  return new HostError('not-a-workbook', {
    zh: '这不是 Excel 工作簿（.xlsx）。请用 Excel 打开它，另存为“Excel 工作簿 (*.xlsx)”后再试。',
    en: 'This is not an Excel workbook (.xlsx). Open it in Excel, save it as “Excel Workbook (*.xlsx)” and try again.',
  });
}

export function binaryWorkbook(): HostError {
  return new HostError('unsupported', {
    zh: '这是二进制工作簿（.xlsb），不能直接读取。请在 Excel 中另存为“Excel 工作簿 (*.xlsx)”后再试。',
    en: 'This is a binary workbook (.xlsb), which cannot be read directly. Save it in Excel as “Excel Workbook (*.xlsx)” and try again.',
  });
}

export function encryptedWorkbook(cause?: string): HostError {
  return new HostError(
    'encrypted',
    {
      zh: '这个工作簿加了打开密码。请在 Excel 中取消密码并保存，再重新打开。',
      en: 'This workbook is protected by a password. Remove the password in Excel, save it, then open it again.',
    },
    cause === undefined ? {} : { cause: new Error(cause) },
  );
}

export function legacyWorkbook(cause?: string): HostError {
  return new HostError(
    'legacy-xls',
    {
      zh: '这是旧版 Excel 97–2003 工作簿（.xls）。请在 Excel 中另存为“Excel 工作簿 (*.xlsx)”后再打开。',
      en: 'This is an old Excel 97–2003 workbook (.xls). Save it in Excel as “Excel Workbook (*.xlsx)”, then open that file.',
    },
    cause === undefined ? {} : { cause: new Error(cause) },
  );
}

/** @param cause what exactly was found wrong; for people who look into it, not shown */
export function damaged(cause: string): HostError {
  return new HostError(
    'damaged',
    {
      zh: '这个工作簿已损坏或不完整。请用 Excel 打开并修复，另存一份，或重新取得文件后再试。',
      en: 'This workbook is damaged or incomplete. Repair it in Excel and save a copy, or get the file again, then retry.',
    },
    { cause: new Error(cause) },
  );
}

export function tooLarge(cause: string): HostError {
  return new HostError(
    'too-large',
    {
      zh: '这个工作簿大得超出了本程序的限度。请只保留自评表所在的工作表，另存一份后再试。',
      en: 'This workbook is larger than this program can take. Keep only the sheets with the forms, save a copy and try again.',
    },
    { cause: new Error(cause) },
  );
}

export function unsafeContent(cause: string): HostError {
  return new HostError(
    'unsafe-content',
    {
      zh: '这个文件含有工作簿里不该有的内容（DTD 或实体），为安全起见没有读取。请用 Excel 打开，另存一份后再试。',
      en: 'This file holds content that no workbook should have (a DTD or entities) and was not read, to be safe. Open it in Excel, save a copy and try again.',
    },
    { cause: new Error(cause) },
  );
}

export function sheetNotFound(sheet: string): HostError {
  return new HostError('not-found', {
    zh: `工作簿里没有工作表“${sheet}”。请重新读取工作簿后再试。`,
    en: `The workbook has no sheet “${sheet}”. Read the workbook again and retry.`,
  });
}

export function cellNotFound(cell: string): HostError {
  return new HostError('not-found', {
    zh: `“${cell}”不是单元格地址。请重新检查后再试。`,
    en: `“${cell}” is not a cell address. Run the check again and retry.`,
  });
}

export function cancelled(): HostError {
  return new HostError('cancelled', {
    zh: '已取消读取。需要时可以重新开始。',
    en: 'Reading was cancelled. Start again when you need it.',
  });
}

export function writeFailed(cause: unknown): HostError {
  return new HostError(
    'write-failed',
    {
      zh: '改动没有写入，工作簿保持原样。请把文件用 Excel 打开并另存一份，再试一次。',
      en: 'The changes were not written; the workbook is as it was. Open the file in Excel, save a copy and try again.',
    },
    { cause },
  );
}

export function undoUnreadable(cause: string): HostError {
  return new HostError(
    'damaged',
    {
      zh: '撤销记录已损坏或不是本程序写的，没有撤销。请改用改动前备份的文件。',
      en: 'The undo record is damaged or was not written by this program; nothing was undone. Use a backup from before the change.',
    },
    { cause: new Error(cause) },
  );
}

export function structureLocked(): HostError {
  return new HostError('protected', {
    zh: '工作簿的结构受保护，不能添加工作表。请先在“审阅”中撤销工作簿保护，再试一次。',
    en: 'The workbook’s structure is protected; no sheet can be added. Unprotect the workbook (Review tab) and try again.',
  });
}
