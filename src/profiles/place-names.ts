/** Places by the words that forms print for them: the province, then its cities. */
import type { Place } from '../core/scoring/profile';

const place = (zh: string, en: string, suffix: string, cities: string): Place => ({
  name: { zh, en },
  words: [
    zh,
    ...cities
      .trim()
      .split(/\s+/u)
      .map((city) => (/[州市区盟]$/u.test(city) ? city : `${city}${suffix}`)),
  ],
});

export const HUBEI = place(
  '湖北',
  'Hubei',
  '市',
  '武汉 黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州市 黄冈 咸宁 随州市 恩施州 仙桃 潜江 天门 神农架林区',
);
export const SICHUAN = place(
  '四川',
  'Sichuan',
  '市',
  '成都 自贡 攀枝花 泸州市 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州市 雅安 巴中 资阳 阿坝州 甘孜州 凉山州',
);
export const JIANGXI = place(
  '江西',
  'Jiangxi',
  '市',
  '南昌 景德镇 萍乡 九江 新余 鹰潭 赣州市 吉安 宜春 抚州市 上饶',
);
export const GUANGXI = place(
  '广西',
  'Guangxi',
  '市',
  '南宁 柳州市 桂林 梧州市 北海 防城港 钦州市 贵港 玉林 百色 贺州市 河池 来宾 崇左',
);
export const ZHEJIANG = place(
  '浙江',
  'Zhejiang',
  '市',
  '杭州市 宁波 温州市 嘉兴 湖州市 绍兴 金华 衢州市 舟山 台州市 丽水',
);
export const TIANJIN = place('天津', 'Tianjin', '区', '滨海新区');
export const SHANXI = place(
  '山西',
  'Shanxi',
  '市',
  '太原 大同 阳泉 长治 晋城 朔州市 晋中 运城 忻州市 临汾 吕梁',
);
export const HEBEI = place(
  '河北',
  'Hebei',
  '市',
  '石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州市 廊坊 衡水 雄安新区',
);
