import type { House } from '../web/context.ts'
import { seal } from './seal.ts'

/** Seals once a second until stopped. Several processes may do so: one seals, the others find nothing to do. */
export function keepSealing(house: House): { stop(): Promise<void> } {
  let stopped = false
  const loop = (async () => {
    while (!stopped) {
      await seal(house).catch(error => house.log.error('sealing failed', error))
      await new Promise(resolve => setTimeout(resolve, 1000))
    }
  })()
  return {
    async stop() {
      stopped = true
      await loop
    },
  }
}
