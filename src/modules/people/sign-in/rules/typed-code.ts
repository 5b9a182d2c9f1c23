/** Why a code opens nothing. */
export type CodeProblem = 'wrong' | 'gone' | 'locked' | 'closed'

/** The digits of a code, also where the whole message was pasted, or written with other digits. */
export function codeIn(typed: string): string {
  const text = typed
    .normalize('NFKC')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, digit => String(digit.charCodeAt(0) % 16))
  return /(?<!\d)\d{8}(?!\d)|(?<!\d)\d{6}(?!\d)/.exec(text)?.[0] ?? text.replace(/\D/g, '')
}
