/**
 * The one place where failures of Excel become words. Every explanation says what happened and what to do next; the
 * original error stays as the cause.
 */
import type { Localized } from '../../core/model/localized';
import type { HostErrorCode } from '../workbook-host';
import { HostError } from '../workbook-host';

interface Translation {
  readonly code: HostErrorCode;
  readonly explanation: Localized;
}

const BUSY: Translation = {
  code: 'busy',
  explanation: {
    zh: 'Excel 正忙，本次操作没有完成。请稍等片刻再试。',
    en: 'Excel is busy and did not finish this. Wait a moment, then try again.',
  },
};

const TOO_LARGE: Translation = {
  code: 'too-large',
  explanation: {
    zh: '一次传送的内容超过了 Excel 的上限（5 MB）。请把工作簿拆开，或只处理一部分工作表。',
    en: 'More was sent at once than Excel takes (5 MB). Split the workbook, or work on fewer sheets.',
  },
};

const SESSION: Translation = {
  code: 'busy',
  explanation: {
    zh: '与 Excel 的连接已超时。请保存并重新打开工作簿，再试一次。',
    en: 'The connection to Excel timed out. Save and reopen the workbook, then try again.',
  },
};

const NOT_FOUND: Translation = {
  code: 'not-found',
  explanation: {
    zh: '要找的工作表或单元格已不存在，可能已被删除或改名。请重新检查工作簿。',
    en: 'The sheet or cell is gone; it may have been deleted or renamed. Check the workbook again.',
  },
};

const UNSUPPORTED: Translation = {
  code: 'unsupported',
  explanation: {
    zh: '这个版本的 Excel 不支持此操作。请更新 Excel（2021 及以上版本），或用浏览器页面打开文件。',
    en: 'This version of Excel cannot do that. Update Excel (2021 or later), or open the file in the browser page.',
  },
};

const REFUSED: Translation = {
  code: 'write-failed',
  explanation: {
    zh: 'Excel 拒绝了这次操作。请检查合并单元格、数组公式和工作簿保护后再试。',
    en: 'Excel refused this. Look for merged cells, array formulas and workbook protection, then try again.',
  },
};

const TRANSLATIONS: Readonly<Record<string, Translation>> = {
  AccessDenied: {
    code: 'protected',
    explanation: {
      zh: '工作表或工作簿受保护，Excel 不允许修改。可先撤销保护，或只看检查结果。',
      en: 'The sheet or workbook is protected and Excel allows no change. Lift the protection, or only read the findings.',
    },
  },
  InvalidOperationInCellEditMode: {
    code: 'cell-edit-mode',
    explanation: {
      zh: '有单元格正在编辑，Excel 暂时不接受操作。请按 Enter 或 Esc 结束编辑，再试一次。',
      en: 'A cell is being edited, so Excel accepts nothing now. Press Enter or Esc to finish, then try again.',
    },
  },
  WriteNotSupportedWhenModalDialogOpen: {
    code: 'busy',
    explanation: {
      zh: 'Excel 开着一个对话框，不能写入。请先关闭对话框，再试一次。',
      en: 'Excel has a dialog open and cannot write. Close the dialog, then try again.',
    },
  },
  ActivityLimitReached: BUSY,
  HostIsBusy: BUSY,
  RequestAborted: BUSY,
  Timeout: SESSION,
  InvalidOrTimedOutSession: SESSION,
  InvalidOrTimedOutSessionMessage: SESSION,
  ConnectionFailure: SESSION,
  RequestPayloadSizeLimitExceeded: TOO_LARGE,
  ResponsePayloadSizeLimitExceeded: TOO_LARGE,
  ItemNotFound: NOT_FOUND,
  InvalidReference: NOT_FOUND,
  InvalidObjectPath: NOT_FOUND,
  ApiNotFound: UNSUPPORTED,
  ApiNotAvailable: UNSUPPORTED,
  NotImplemented: UNSUPPORTED,
  UnsupportedOperation: UNSUPPORTED,
  InvalidArgument: REFUSED,
  InvalidOperation: REFUSED,
  ItemAlreadyExists: REFUSED,
};

/** Excel's own code of a failure; null for anything that is no error of Excel. */
export function officeCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

/** Where Excel says that it failed, such as `CommentCollection.add`; empty when it does not say. */
export function officeLocation(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('debugInfo' in error)) return '';
  const info = error.debugInfo as { readonly errorLocation?: unknown } | null | undefined;
  return typeof info?.errorLocation === 'string' ? info.errorLocation : '';
}

/** True when a request or its answer was too big for Excel on the web. */
export function isPayloadError(error: unknown): boolean {
  const code = officeCode(error);
  return code === 'RequestPayloadSizeLimitExceeded' || code === 'ResponsePayloadSizeLimitExceeded';
}

/** True for work that was given up because Excel did not answer: asking again would only wait again. */
export function isSilence(error: unknown): boolean {
  return error instanceof HostError && error.code === 'no-answer';
}

/** Turns any failure into a `HostError`; a `HostError` is handed back as it is. */
export function toHostError(error: unknown): HostError {
  if (error instanceof HostError) return error;
  const code = officeCode(error);
  const known = code !== null && Object.hasOwn(TRANSLATIONS, code) ? TRANSLATIONS[code] : undefined;
  if (known) return new HostError(known.code, known.explanation, { cause: error });
  const detail = error instanceof Error ? error.message : String(error);
  return new HostError(
    'unknown',
    {
      zh: `Excel 报告了未预料的错误（${code ?? '无代码'}：${detail}）。请重试；如再次出现，请把这段文字发给维护人员。`,
      en: `Excel reported an unexpected error (${code ?? 'no code'}: ${detail}). Try again; if it returns, send this text to the maintainers.`,
    },
    { cause: error },
  );
}

/** The error for work that the person stopped. */
export function cancelled(): HostError {
  return new HostError('cancelled', {
    zh: '已取消，工作簿没有改动。需要时可重新开始。',
    en: 'Cancelled; the workbook is unchanged. Start again whenever you like.',
  });
}
