/**
 * Traditional characters as simplified ones, for the words that forms use. Labels are compared simplified; what is
 * shown or written back stays as printed. Every entry is one character for one, so that places in a text stay.
 */
const PAIRS =
  '項项績绩評评價价報报導导執执預预數数資资財财務务撥拨總总額额計计實实際际標标級级時时質质產产滿满對对經经濟济會会態态環环響响續续發发達达開开進进單单門门關关責责聯联繫系電电話话類类別别屬属階阶條条圖图辦办區区縣县鄉乡鎮镇億亿萬万圓元餘余結结轉转債债貸贷銀银補补專专戶户貼贴減减給给說说備备註注審审複复覈核見见議议題题問问設设調调劑剂當当後后幣币號号編编碼码內内稱称義义釋释據据來来證证層层範范則则細细準准權权應应該该優优較较筆笔個个無无與与業业爲为為为採采購购訓训練练檢检測测驗验齊齐確确衛卫處处賬账帳账歷历團团屆届國国營营劃划畫划統统籌筹簽签機机構构從从眾众盡尽讓让識识護护負负費费選选還还醫医體体點点終终維维絡络網网線线組组織织約约製制規规視视覽览觀观訂订記记試试詳详誤误課课變变農农運运過过違违適适遲迟錄录錢钱長长間间險险頁页順顺顯显館馆術术歸归師师學学員员幫帮廳厅廢废彈弹徵征憑凭戰战擔担擴扩擬拟損损敗败斷断暫暂書书槓杠樣样歲岁滯滞溝沟漢汉濕湿災灾獎奖獲获現现療疗監监盤盘稅税穩稳種种積积競竞簡简緊紧縮缩繳缴罰罚聽听職职腦脑舉举舊旧華华蓋盖蘇苏衝冲裝装親亲讀读貧贫貨货買买賣卖贏赢趨趋車车軌轨軟软載载輔辅輛辆輪轮邊边鄰邻鐵铁鑒鉴閱阅隊队陽阳陸陆隱隐隨随雙双雜杂離离難难靜静頒颁領领頻频顧顾願愿飛飞飲饮養养馬马驅驱魚鱼鮮鲜齡龄';

const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  [...PAIRS].flatMap((character, index, all) => {
    const simplified = all[index + 1];
    return index % 2 === 0 && simplified !== undefined && simplified !== character
      ? [[character, simplified] as const]
      : [];
  }),
);

const TRADITIONAL = new RegExp(`[${[...SIMPLIFIED.keys()].join('')}]`, 'g');

/** The text with traditional characters replaced one for one. */
export function simplified(text: string): string {
  return text.replace(TRADITIONAL, (character) => SIMPLIFIED.get(character) ?? character);
}
