export const shortestPassword = 10
export const longestPassword = 128

export type PasswordProblem = 'short' | 'long' | 'name' | 'simple' | 'different'

/** What is wrong with a new password, or undefined. `own` are words that others know too: name, mail address. */
export function passwordProblem(password: string, again: string, own: string[]): PasswordProblem | undefined {
  if ([...password].length < shortestPassword) return 'short'
  if (password.length > longestPassword) return 'long'
  if (new Set(password.toLowerCase()).size < 5 || common.has(password.toLowerCase())) return 'simple'
  if (own.some(word => word.length > 3 && password.toLowerCase().includes(word.toLowerCase()))) return 'name'
  return password === again ? undefined : 'different'
}

const common = new Set(['1234567890', '0123456789', '12345678910', 'password123', 'qwertyuiop', 'bismillah123'])
