/** Whether an error says that the database is not there just now, rather than that a statement was wrong. */
export function isUnreachable(error: unknown): boolean {
  const code = (error as { code?: string } | undefined)?.code ?? ''
  const message = error instanceof Error ? error.message : ''
  return (
    /^(ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|57P0[123]|08\d{3})$/.test(code) ||
    /Connection terminated|timeout exceeded when trying to connect/.test(message)
  )
}
