const PART =
  '度(?!假)|(?:\\d{1,2}|[一二三四五六七八九十]{1,2})月|年?[底末初]|岁末|[上下]半年|第?[一二三四1-4]季度|[春夏秋冬][天季节末初夜，]|[寒暑]假';
const EVENT =
  '[刚才我]?(?:参加|入[党职学伍]|当兵|毕业|考[上入到]|[调转]到|调[入任]|转[业岗]|退[伍役休]|出[台生]|印发|颁布|修[订正]|投[用产]|落成|竣工|挂牌|成立)|的[^，。；、]{0,8}(?:证(?!明)|批文|文件|照片|试?题|[支收]入|支出|[预决]算)';
// With one of these behind it, 23年 is as likely to mean for 23 years.
const SPAN =
  '[来间前后多内以里的之期龄级制等共只从过如一不没未无就都才还也仅便连在，。、；：！？“（）]|始终|坚[持守]|奋[斗战]|扎根|深耕|耕耘|[风春艰苦砥磨]|默默|义务|免费|弹指|[^，。；]{0,5}(?:龄|生涯|历程|时光|岁月|路上?[，。])';
const OPENING = '^|[，。；：！？（“”\\s我]';

/**
 * A year of two digits, which are its group: 23年度, 09年, and, where a clause begins with it and nothing speaks for a span of
 * years, 24年.
 */
export const SHORT_YEAR = new RegExp(
  `(?<![\\d年第近.．/-])(\\d\\d(?=年(?:${PART})(?!\\d{1,2}个月))|\\d[1-9](?=年(?:${EVENT}))|0\\d(?=年)|(?<=[比较])\\d\\d(?=年(?:[增提降多少高低]|上升|下降|减|翻))|(?<=${OPENING})[125-9][1-9](?=年(?!${SPAN})))年`,
  'g',
);

// Years of this century that a text may speak of; those above are of the last one.
const LAST = 40;

/** 09 → 2009, 85 → 1985 */
export function fullYear(short: string): string {
  return `${Number(short) > LAST ? 19 : 20}${short}`;
}
