import { season } from '../../../seasons/opop-2019/index.ts'
import { callsSaid, checkSeasonData, loadSeason, type SeasonData } from '../../modules/programmes/index.ts'
import { loadRegions } from '../../modules/regions/index.ts'
import { businessNow } from '../../platform/clock/clock.ts'
import { openDatabase, type Tx } from '../../platform/database/open.ts'
import { system } from '../../platform/policy/actor.ts'
import { refuseOldSchema, withPool } from '../house.ts'
import { readSeasonFile } from '../season-file.ts'
import { printJson, Refusal, textFlag, type Streams, type Verb } from '../verb.ts'

export const verb: Verb = {
  name: 'season create',
  summary: 'load a season as data (the shipped one, or a file) and the regions of West Java',
  help: `
Usage: opop season create [--file SEASON] [--check] [--json]

Without --file the shipped season is loaded. SEASON is a .json file in UTF-8, or a .ts or .js module that
exports \`season\`; docs/season-data.md says what it may say. One that cannot work is refused: a sentence a line names
each place that must change, and nothing is written. A season that is there already is left as it is.
The regions of West Java, which its forms and lists need, are loaded with it; corrected names are corrected.

--check   only checks the season; needs no database and writes nothing
--json    prints the result as JSON

Works on DATABASE_URL, else on the embedded trial database.

Examples:
  opop season create
  opop season create --file season.json --check
`,
  options: { file: { type: 'string' }, check: { type: 'boolean' }, json: { type: 'boolean' } },
  async run(args, streams) {
    const file = textFlag(args, 'file')
    const data = file === undefined ? season : await readSeasonFile(file)
    const json = args.flags.json === true
    const problems = checkSeasonData(data)
    if (problems.length) return refuse(streams, problems, file ?? 'the shipped season', json)
    // What the check lets through has the shape.
    const good = data as SeasonData
    if (args.flags.check) return say(streams, good, 'can be created', json ? { problems } : undefined)
    return withPool(async pool => {
      await refuseOldSchema(pool)
      const loaded = await openDatabase(pool)
        .transaction()
        .execute(tx => load(tx, good))
      say(streams, good, loaded.created ? 'created' : 'is there already', json ? loaded : undefined)
      streams.err(`${loaded.regions} regions of West Java are loaded.\n`)
      return 0
    })
  },
}

function refuse(streams: Streams, problems: string[], name: string, json: boolean): 1 {
  if (json) printJson(streams, { problems })
  else for (const problem of problems) streams.err(`${name}: ${problem}\n`)
  return 1
}

/** The season and what came of it, then a line for each call it has. */
function say(streams: Streams, data: SeasonData, what: string, json?: object): 0 {
  if (json) printJson(streams, json)
  else streams.out([`${data.programme.code} ${data.year}: ${what}`, ...callsSaid(data), ''].join('\n'))
  return 0
}

/** Regions and season together or, when the season is refused, neither. */
async function load(tx: Tx, data: SeasonData) {
  const { regions } = await loadRegions(tx)
  const loaded = await loadSeason(tx, data, system, await businessNow(tx))
  if ('problems' in loaded) throw new Refusal(`the season is refused: ${loaded.problems.join('; ')}.`)
  return { ...loaded, regions }
}
