import { cut } from './cut.ts'

const longest = 200

/** Words that somebody searches for, as an address says them: composed (NFC), in one line, without what nobody sees. */
export function searched(text: string): string {
  const line = text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
  return cut(line.trim(), longest).trim()
}
