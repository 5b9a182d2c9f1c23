/** How long to wait, in minutes or, above two hours, in hours. */
export const waitId = (seconds: number) =>
  seconds > 7200 ? `${Math.ceil(seconds / 3600)} jam` : `${Math.ceil(seconds / 60)} menit`

/** The same in English. */
export function waitEn(seconds: number): string {
  const [count, unit] = seconds > 7200 ? [Math.ceil(seconds / 3600), 'hour'] : [Math.ceil(seconds / 60), 'minute']
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}
