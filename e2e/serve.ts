import { openWorld, type World } from '../test/world.ts'
import { fillTrial, freePort, listen } from './trial.ts'

/** A trial that answers on a real port, with a small sample season in it. */
export interface Served {
  world: World
  origin: string
  close(): Promise<void>
}

/** Opens a world of its own, prepares the trial in it, fills it, and serves it. */
export async function serveTrial({ files = false } = {}): Promise<Served> {
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const world = await openWorld({ ORIGIN: origin })
  await fillTrial(world.house, { files })
  const stop = listen(world.house, port)
  return {
    world,
    origin,
    async close() {
      await stop()
      await world.close()
    },
  }
}
