const SAYING =
  /(?:指出|强调|写道|告诫|勉励|嘱托|号召|教导|[常所曾老][说言]|[名俗古老]话|名言|古语|古训|有言|[曰云])[说云曰道讲]?[，,]?$|[：:]$/;

/** Whether what stands before a “ says that somebody's own words follow: 强调：“, 古人云“. */
export function isAttributed(lead: string): boolean {
  return SAYING.test(lead);
}
