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
  if (!(error instanceof Error)) return { problem: String(error) }
  return { problem: error.message, stack: error.stack?.split('\n').slice(1, 8) }
}
