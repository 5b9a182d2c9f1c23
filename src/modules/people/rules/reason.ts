/** A reason as it is kept, or undefined when it says too little. */
export function reasonOf(typed: string): string | undefined {
  const reason = typed.replace(/\s+/g, ' ').trim().slice(0, 500)
  return reason.length >= 10 ? reason : undefined
}
