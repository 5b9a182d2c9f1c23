/**
 * Whether a season counts pesantren: its main call, the first, takes them. Only they are compared with how many are recorded, and
 * only of them somebody knows who is missing.
 */
export function countsPesantren({ calls }: { calls: readonly { applicants: readonly string[] }[] }): boolean {
  return calls[0]?.applicants.includes('pesantren') === true
}
