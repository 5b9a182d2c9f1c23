import type { ChildProcess } from 'node:child_process'
import type { Database } from '../../src/platform/database/open.ts'
import type { Begin, Mark, Marked, Stop, Supply } from './generator.ts'
import { signInMany } from './sessions.ts'

/** Sends a message to the load generator and resolves to its answer. */
export function askGenerator<T = Marked>(generator: ChildProcess, message: Begin | Mark | Stop): Promise<T> {
  return new Promise((resolve, reject) => {
    const gone = () => reject(new Error('the load generator ended'))
    generator.once('exit', gone)
    generator.once('message', answer => {
      generator.off('exit', gone)
      resolve(answer as T)
    })
    generator.send(message)
  })
}

/** Gives the load generator so many people who have signed in. */
export async function supplyGenerator(
  generator: ChildProcess,
  { db, origin, secret }: { db: Database; origin: string; secret: string },
  count: number,
): Promise<void> {
  const people = await signInMany(db, origin, secret, count)
  generator.send({ kind: 'supply', people: people.map(({ cookie, serial }) => ({ cookie, serial })) } satisfies Supply)
}
