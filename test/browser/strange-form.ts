/** A form that is not wholly recognised: for the stories of teaching a layout. */
import ExcelJS from 'exceljs';

/** A form whose column of executed amounts carries a header that nobody foresaw, and no rate that would prove it. */
export async function strangeForm(): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('甲项目');
  sheet.addRows([
    ['项目支出绩效自评表'],
    ['项目名称', '甲项目'],
    ['资金', '全年预算数', '花掉的钱', '分值', '执行率', '得分'],
    ['年度资金总额', 100, 90, 10, '85%', 9],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
    ['产出指标', '数量指标', '培训次数', '≥10次', '5次', 50, 50],
    ['效益指标', '社会效益指标', '知晓率', '≥90%', '95%', 40, 40],
    ['总分', '', '', '', '', 100, 99],
  ]);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
