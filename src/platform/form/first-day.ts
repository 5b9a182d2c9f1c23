/**
 * The first day of what was said: of a year (1985 or "1985"), of a month ("2017-02"), of a day the day itself. An ISO date, for
 * whoever reckons with a date and need not know whether it was asked as one.
 */
export function firstDay(said: string | number): string {
  const [year, month = '01', day = '01'] = String(said).split('-')
  return `${year!.padStart(4, '0')}-${month}-${day}`
}
