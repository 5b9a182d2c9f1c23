/** Long work was told to stop and has ended at a step: what is done stays, and it goes on at the next start. */
export class WorkStopped extends Error {
  constructor() {
    super(stoppedWork)
  }
}

/** How such work is found again among the jobs that failed. */
export const stoppedWork = 'told to stop; goes on at the next start'

/** Ends long work between two of its steps when its process is to stop. */
export function stopHere(stopping: AbortSignal | undefined): void {
  if (stopping?.aborted) throw new WorkStopped()
}
