/** JSON lines on stdout, written in batches so that a busy server does not wait for its own log. */
export interface Log {
  info(event: string, detail?: Record<string, unknown>): void
  error(event: string, error: unknown, detail?: Record<string, unknown>): void
  flush(): void
}

/** A log that writes to `write` at most every 100 ms. */
export function makeLog(write: (text: string) => void = text => void process.stdout.write(text)): Log {
  let lines: string[] = []
  let timer: NodeJS.Timeout | undefined

  const flush = () => {
    clearTimeout(timer)
    timer = undefined
    if (lines.length > 0) write(`${lines.join('\n')}\n`)
    lines = []
  }
  const add = (level: string, event: string, detail: Record<string, unknown>) => {
    lines.push(JSON.stringify({ at: new Date().toISOString(), level, event, ...detail }))
    timer ??= setTimeout(flush, 100).unref()
  }
  return {
    info: (event, detail = {}) => add('info', event, detail),
    error: (event, error, detail = {}) => add('error', event, { ...detail, ...describe(error) }),
    flush,
  }
}

/** A log that says nothing, for tests. */
export const silentLog: Log = { info: () => undefined, error: () => undefined, flush: () => undefined }

function describe(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { problem: masked(String(error)) }
  const { code, constraint } = error as { code?: unknown; constraint?: unknown }
  const stack = error.stack?.split('\n').filter(line => /^\s+at /.test(line))
  return { problem: masked(error.message), code, constraint, stack: stack?.slice(0, 7) }
}

/** A message without what may be somebody's: quoted values, addresses, numbers and codes. */
function masked(message: string): string {
  return message
    .replace(/"[^"]*"|<[^>]*>/g, '"…"')
    .replace(/[^\s@:,;()]+@[^\s@:,;()]+/g, '…')
    .replace(/\+?\d{6,}/g, '…')
}
