const DIGITS = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** 1 to 99 in Chinese, as in 第十二小学. */
export function ordinal(number: number): string {
  if (number < 1 || number > 99) throw new Error(`no ordinal for ${number}`);
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  const high = tens === 0 ? "" : tens === 1 ? "十" : `${DIGITS[tens]}十`;
  return `${high}${ones === 0 ? "" : DIGITS[ones]}`;
}
