let asked: Promise<void> | undefined
let isAsked = false

/**
 * From now on SIGTERM, SIGINT, SIGHUP and the end of the process that started this one ask it to stop, and do nothing else,
 * however often they come: a second signal must not cut the stop short. To be called before anything is begun that needs an end.
 */
export function listenForStop(): { asked: Promise<void>; isAsked(): boolean } {
  asked ??= new Promise<void>(resolve => {
    const ask = () => {
      isAsked = true
      resolve()
    }
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, ask)
    if (process.send) process.once('disconnect', ask)
  })
  return { asked, isAsked: () => isAsked }
}

/** Resolves when the process is asked to stop. */
export async function untilStopped(): Promise<void> {
  await listenForStop().asked
  // The channel to the starter would keep this process alive, and the starter waits for its end.
  if (process.connected) process.disconnect?.()
}
