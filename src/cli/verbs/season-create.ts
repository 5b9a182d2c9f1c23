import { pathToFileURL } from 'node:url'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { season } from '../../../seasons/opop-2019/index.ts'
import { loadSeason, type SeasonData } from '../../modules/programmes/index.ts'
import { loadRegions } from '../../modules/regions/index.ts'
import { businessNow } from '../../platform/clock/clock.ts'
import { openDatabase, type Tx } from '../../platform/database/open.ts'
import { system } from '../../platform/policy/actor.ts'
import { refuseOldSchema, withPool } from '../house.ts'
import { printJson, Refusal, textFlag, type Verb } from '../verb.ts'

export const verb: Verb = {
  name: 'season create',
  summary: 'load a season as data (the shipped OPOP 2019, or a file) and the regions of West Java',
  help: `
Usage: opop season create [--file SEASON] [--json]

Without --file the shipped season OPOP 2019 is loaded. SEASON is a .json file, or a .ts or .js module that exports
\`season\`, of the shape of seasons/opop-2019. A season that is there already is left as it is.
The regions of West Java, which its forms and lists need, are loaded with it; corrected names are corrected.

Works on DATABASE_URL, else on the embedded trial database.

Example:
  opop season create
`,
  options: { file: { type: 'string' }, json: { type: 'boolean' } },
  async run(args, streams) {
    const file = textFlag(args, 'file')
    const data = file === undefined ? season : await readSeason(file)
    return withPool(async pool => {
      await refuseOldSchema(pool)
      const db = openDatabase(pool)
      const name = file ?? 'the shipped season'
      const loaded = await db.transaction().execute(tx => load(tx, data, name))
      if (args.flags.json) printJson(streams, loaded)
      else streams.out(`${data.programme.code} ${data.year}: ${loaded.created ? 'created' : 'is there already'}\n`)
      streams.err(`${loaded.regions} regions of West Java are loaded.\n`)
      return 0
    })
  },
}

/** Regions and season together or, when the season is refused, neither. */
async function load(tx: Tx, data: SeasonData, name: string) {
  const { regions } = await loadRegions(tx)
  const loaded = await loadSeason(tx, data, system, await businessNow(tx))
  if ('problems' in loaded) throw new Refusal(`${name}: ${loaded.problems.join('; ')}.`)
  return { ...loaded, regions }
}

async function readSeason(file: string): Promise<SeasonData> {
  const path = resolve(file)
  if (!existsSync(path)) throw new Refusal(`${file}: there is no such file.`)
  try {
    const options = path.endsWith('.json') ? { with: { type: 'json' } } : undefined
    const module = (await import(pathToFileURL(path).href, options)) as { season?: SeasonData; default?: SeasonData }
    const data = module.season ?? module.default
    if (data) return data
  } catch (error) {
    throw new Refusal(`${file}: cannot be read as a season: ${(error as Error).message.split('\n')[0]}`)
  }
  throw new Refusal(`${file}: exports no "season".`)
}
