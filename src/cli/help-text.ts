/** The manual page, Chinese first, English second; both say the same. */
import type { Language } from '../core/model/localized';
import { SYSTEMS } from '../profiles/systems';

const ZH = `名称
    ziping — 复算、检查、更正项目支出绩效自评表

用法
    ziping check   文件... [选项]
    ziping fix     文件 -o 输出.xlsx [--annotate]
    ziping fix     表.docx -o 改.docx [--annotate] [--track] | -o 表.xlsx
    ziping fix     文件... --in-place | --output-dir 文件夹 [--annotate]
    ziping fix     文件... --dry-run
    ziping undo    文件... --in-place（或 文件 --undo-file 撤销文件 -o 输出.xlsx）
    ziping summary 文件... [-o 汇总.xlsx | --into 工作簿.xlsx -o 输出.xlsx]
    ziping review  文件... -o 输出.xlsx | --output-dir 文件夹 | --in-place
    ziping report  文件... [--out 文件夹] [--force] [--format json]
    ziping rehearse 文件... --place 地区 [--format json]

说明
    check    找出工作簿或 Word 文档里的自评表，逐项复算并检查，不改动任何文件。
    fix      写出更正后的副本：只改能确定的执行率、得分、总分、等级，其余内容原样
             保留；没有写进去的逐格说明。原文件只有加 --in-place 才会改写。
    undo     撤销一次 --in-place 更正；之后手工改过的单元格保留不动。
    summary  把所有文件的项目汇总：个数、资金、执行率、等级、跨文件重复。
    review   在工作簿里加一张“复核意见表”：每张自评表一行，列自评得分、按规则得分、
             待填的复核得分和需要单位说明的事项，差额、等级、合计是公式。
    report   每张自评表写一份 Word 自评报告（绩效自评报告.docx），照表上的话和数字
             写，表里没有的留黄色【】；写在原文件旁边或 --out 的文件夹里，不覆盖
             已有的文件。未读全的表不写，并说明。
    rehearse 送审预演：就所知说出所选地区的系统会退回什么、对什么亮灯，不改动任何
             文件；注明所知截至哪天、来自哪里。

    “文件”可以是 .xlsx、.xlsm、旧版 .xls（只读）或 Word 文档 .docx、.docm（表格逐张
    检查，输出 .xlsx 时写成新工作簿），也可以是文件夹（含下级）、
    通配符（* ? [a-z] {a,b} **），或 -（从标准输入读文件名，每行一个，
    或以 NUL 分隔）。一个文件出错不影响其余文件。

选项
    -f, --format 格式    table（默认）、json、jsonl（每个文件一行）、markdown、csv
    -o, --output 文件    写到这个文件；一次一个输入
        --output-dir 文件夹
                         副本写到这个文件夹，保持下级结构
        --out 文件夹     report：报告写到这个文件夹，保持下级结构
        --force          report：已有的同名报告照样覆盖
        --in-place       写回原文件：先写临时文件再改名，权限不变；
                         同时留下“文件名.ziping-undo”供撤销
        --annotate       同时写入标记、备注和“复核结果”工作表（文档：底纹和批注）
        --track          fix：文档里的改动记为修订，可在 Word 中逐条接受或拒绝
        --dry-run        fix：只列出会改哪些、哪些请您选择，什么都不写
        --undo-file 文件 撤销记录
        --profile 规则   评分规则，默认按表自动选择
        --targets 文件   check、fix：批复的绩效目标表（或上年自评表）所在的工作簿，
                         与各自评表逐项比对：少了、多了、调低、改名、改分值
        --place 地区     rehearse：${SYSTEMS.map(({ id }) => id)
          .join('、')
          .replace('、guangxi', '、\n                         guangxi')}
        --rule 检查=状态 off、on、error、warning、info；可重复，
                         如 --rule ZP303=off --rule all=warning
        --fail-on 级别   error（默认）、warning、info、never：
                         达到该级别时退出码为 1
        --summary        不逐条列出问题，只给汇总（json 则附在后面）
        --into 文件      summary：把“自评汇总”工作表放进这个工作簿
    -j, --jobs 个数      同时处理的线程数，默认 1；auto 为处理器个数
    -q, --quiet          不显示进度，也不说做成了什么；出错、没有写进去的、
                         请核对的照样说
        --lang 语言      zh（默认）或 en
    -h, --help           本页
    -V, --version        版本

退出码
    0    没有达到 --fail-on 级别的问题
    1    有
    2    有文件读不出来、写不进去（report：有表没写成报告），或参数不对
    3    所有文件里都没有能读出的自评表（check、summary、report、rehearse）
    130  被 Ctrl-C 中断；已写出的文件都是完整的

示例
    ziping check 自评表.xlsx
    ziping check 2024年/ --jobs 2 --format csv > 问题.csv
    ziping fix 2024年/ --output-dir 更正后 --annotate --jobs auto
    find . -name '*.xlsx' -print0 | ziping check - --format jsonl
    ziping summary 2024年/ -o 自评汇总.xlsx
    ziping report 2024年/ --out 自评报告
`;

const EN = `Name
    ziping - recompute, check and correct project expenditure self-evaluation forms

Usage
    ziping check   FILE... [OPTION...]
    ziping fix     FILE -o OUT.xlsx [--annotate]
    ziping fix     FORM.docx -o OUT.docx [--annotate] [--track] | -o OUT.xlsx
    ziping fix     FILE... --in-place | --output-dir DIR [--annotate]
    ziping fix     FILE... --dry-run
    ziping undo    FILE... --in-place (or FILE --undo-file RECORD -o OUT.xlsx)
    ziping summary FILE... [-o OUT.xlsx | --into BOOK.xlsx -o OUT.xlsx]
    ziping review  FILE... -o OUT.xlsx | --output-dir DIR | --in-place
    ziping report  FILE... [--out DIR] [--force] [--format json]
    ziping rehearse FILE... --place PLACE [--format json]

Description
    check    finds the forms in workbooks or Word documents, recomputes and checks them; changes nothing.
    fix      writes a corrected copy: only rates, scores, totals and grades whose right
             value is certain; all else stays as it was, and each cell held back is
             named. The input itself is written to only with --in-place.
    undo     takes an --in-place correction back; cells changed by hand since are kept.
    summary  all projects of all files: count, funds, rates, grades, duplicates.
    review   adds a reviewer’s sheet to the workbook: a line a form with its own points,
             those by the rules, the reviewer’s to be entered and what to ask the unit;
             differences, grades and sums are formulas.
    report   writes the Word report of each form (绩效自评报告.docx) in the form's own words
             and figures, with yellow 【】 for what it does not say; beside its file or into
             the --out folder, never over a file. A form not read whole is told instead.
    rehearse what the system of a place would refuse or light a lamp for, as far as it is
             known, with the day and the source of that knowledge; changes nothing.

    FILE is an .xlsx, an .xlsm, an old .xls (read only) or a Word document, .docx or
    .docm (its tables are checked one by one; with an .xlsx as output they become a new
    workbook), a folder (with all below it),
    a pattern (* ? [a-z] {a,b} **), or - for a list of names on standard input, one a
    line or parted by NUL. A file that fails never stops the others.

Options
    -f, --format FORMAT  table (default), json, jsonl (a line per file), markdown, csv
    -o, --output FILE    write to this file; one input at a time
        --output-dir DIR write the copies into this folder, sub-folders kept
        --out DIR        report: write the reports into this folder, sub-folders kept
        --force          report: write over reports of the same name
        --in-place       write back over the input, through a temporary file and a
                         rename, the mode kept; FILE.ziping-undo is left for undo
        --annotate       also write the marks, notes and the review sheet (documents:
                         shading and comments)
        --track          fix: edits in a document are recorded as changes, to be accepted
                         or rejected one by one in Word
        --dry-run        fix: list what would be written and what is for you to choose;
                         write nothing
        --undo-file FILE the record for undo
        --profile ID     scoring profile; chosen per form by default
        --targets FILE   check, fix: the workbook with the approved targets (or last
                         year’s forms): indicators dropped, added, weakened, renamed
                         or given other points
        --place PLACE    rehearse: ${SYSTEMS.map(({ id }) => id)
          .join(', ')
          .replace(', guangxi', ',\n                         guangxi')}
        --rule RULE=STATE
                         off, on, error, warning or info; may be repeated, as in
                         --rule ZP303=off --rule all=warning
        --fail-on LEVEL  error (default), warning, info, never: exit status 1 from
                         findings of this level on
        --summary        the summary instead of single findings (json: added at the end)
        --into FILE      summary: put the summary sheet into this workbook
    -j, --jobs N         worker threads, 1 by default; auto: one per processor
    -q, --quiet          no progress and nothing about what went well; failures,
                         cells held back and what to look over are still told
        --lang LANGUAGE  zh (default) or en
    -h, --help           this page
    -V, --version        the version

Exit status
    0    no finding of the --fail-on level
    1    at least one
    2    a file could not be read or written (report: a form without its report),
         or the arguments are wrong
    3    no form could be read in any file (check, summary, report,
         rehearse)
    130  interrupted by Ctrl-C; every file that was written is whole

Examples
    ziping check form.xlsx
    ziping check 2024/ --jobs 2 --format csv > findings.csv
    ziping fix 2024/ --output-dir corrected --annotate --jobs auto
    find . -name '*.xlsx' -print0 | ziping check - --format jsonl
    ziping summary 2024/ -o summary.xlsx
    ziping report 2024/ --out reports
`;

/** @param language null for both */
export function helpText(language: Language | null): string {
  if (language === 'zh') return ZH;
  return language === 'en' ? EN : `${ZH}\n${EN}`;
}
