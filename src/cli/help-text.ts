/** The help page, Chinese first, English second; both say the same. */
export const HELP = `自评核算：检查、复算项目支出绩效自评表（.xlsx）

用法
  ziping check 文件... [--format table|json|markdown|csv] [--profile 规则] [--lang zh|en]
  ziping fix 文件 -o 输出.xlsx [--annotate] [--undo-file 撤销文件]
  ziping fix 文件... --in-place [--annotate]
  ziping undo 文件 --undo-file 撤销文件 -o 输出.xlsx（或 --in-place）

选项
  --format      输出格式，默认 table；json 见报告格式说明
  -o, --output  写到这个文件，原文件不动
  --in-place    写回原文件（经临时文件改名；同时留下“文件名.ziping-undo”供撤销）
  --annotate    同时写入标记、批注和“复核结果”工作表
  --undo-file   撤销所用的记录
  --profile     评分规则，默认按表自动选择
  --lang        信息的语言，zh（默认）或 en

退出码  0 没有错误级问题；1 有错误级问题；2 文件读不出来或参数不对

Ziping: checks and recomputes project expenditure self-evaluation forms (.xlsx)

Usage
  ziping check FILE... [--format table|json|markdown|csv] [--profile ID] [--lang zh|en]
  ziping fix FILE -o OUT.xlsx [--annotate] [--undo-file RECORD]
  ziping fix FILE... --in-place [--annotate]
  ziping undo FILE --undo-file RECORD -o OUT.xlsx (or --in-place)

Options
  --format      output format, table by default
  -o, --output  write to this file; the input stays as it is
  --in-place    write back over the file (through a temporary file and a rename;
                FILE.ziping-undo is left beside it for undo)
  --annotate    also write the marks, notes and the review sheet
  --undo-file   the record that undo needs
  --profile     scoring profile; chosen per form by default
  --lang        language of messages, zh (default) or en

Exit status  0 no error-severity finding; 1 at least one; 2 a file could not be read or the arguments are wrong
`;
