import { migrateOrRefuse, withPool } from '../house.ts'
import type { Verb } from '../verb.ts'

export const verb: Verb = {
  name: 'migrate',
  summary: 'bring the database to the newest schema, forward only',
  help: `
Works on DATABASE_URL, else on the embedded trial database, which it starts if needed. Two at once: one runs, one waits.

Example:
  opop migrate`,
  options: {},
  run: (_args, streams) =>
    withPool(async pool => {
      const ran = await migrateOrRefuse(pool)
      streams.err(ran.length > 0 ? `Ran ${ran.join(', ')}.\n` : 'Nothing to do: the schema is the newest.\n')
      return 0
    }),
}
