import { seasons } from '../../../seasons/index.ts'
import { callsSaid, checkSeasonData, loadSeason, type SeasonData } from '../../modules/programmes/index.ts'
import { loadRegions } from '../../modules/regions/index.ts'
import { businessNow } from '../../platform/clock/clock.ts'
import { openDatabase, type Tx } from '../../platform/database/open.ts'
import { system } from '../../platform/policy/index.ts'
import { refuseOldSchema, withPool } from '../house.ts'
import { readSeasonFile } from '../season-file.ts'
import { printJson, textFlag, type Streams, type Verb } from '../verb.ts'

export const verb: Verb = {
  name: 'season create',
  summary: 'load seasons as data (the shipped ones, or a file) and the regions of West Java',
  help: `
Usage: opop season create [--file SEASON] [--check] [--json]

Without --file the shipped seasons are loaded. SEASON is a .json file in UTF-8, or a .ts or .js module that
exports \`season\`; docs/season-data.md says what it may say. One that cannot work is refused: a sentence a line names
each place that must change, and nothing is written. A season that is there already is left as it is; a new one also
has to agree with what is there of others (names of programmes, prefixes), which --check does not see.
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
    const given = file === undefined ? seasons : [await readSeasonFile(file)]
    const json = args.flags.json === true
    const problems = given.flatMap(one => checkSeasonData(one).map(problem => placed(one, file, problem)))
    if (problems.length) return refuse(streams, problems, file ?? 'the shipped seasons', json)
    // What the check lets through has the shape.
    const good = given as SeasonData[]
    if (args.flags.check)
      return json
        ? printed(streams, { problems })
        : say(
            streams,
            good.map(one => [one, 'can be created']),
          )
    return withPool(async pool => {
      await refuseOldSchema(pool)
      const came = await openDatabase(pool)
        .transaction()
        .execute(tx => load(tx, good))
        .catch(clashes)
      if ('problems' in came) {
        const said = came.problems.map(problem => placed(came.season, file, problem))
        return refuse(streams, said, file ?? 'the shipped seasons', json)
      }
      const { loaded, regions } = came
      if (json) printJson(streams, { seasons: loaded, regions })
      else
        say(
          streams,
          good.map((one, at) => [one, loaded[at]!.created ? 'created' : 'is there already']),
        )
      streams.err(`${regions} regions of West Java are loaded.\n`)
      return 0
    })
  },
}

/** Of the shipped seasons a problem names which one. */
function placed(season: unknown, file: string | undefined, problem: string): string {
  const { programme, year } = season as SeasonData
  return file === undefined ? `${programme.code} ${year}: ${problem}` : problem
}

function refuse(streams: Streams, problems: string[], name: string, json: boolean): 1 {
  if (json) printJson(streams, { problems })
  else for (const problem of problems) streams.err(`${name}: ${problem}\n`)
  return 1
}

function printed(streams: Streams, result: object): 0 {
  printJson(streams, result)
  return 0
}

/** Each season and what came of it, then a line for each call it has. */
function say(streams: Streams, came: [SeasonData, string][]): 0 {
  for (const [data, what] of came)
    streams.out([`${data.programme.code} ${data.year}: ${what}`, ...callsSaid(data), ''].join('\n'))
  return 0
}

/** Regions and seasons together or, when one does not agree with what is there, nothing. */
async function load(tx: Tx, data: SeasonData[]) {
  const { regions } = await loadRegions(tx)
  const loaded: { seasonId: string; created: boolean }[] = []
  for (const one of data) {
    const done = await loadSeason(tx, one, system, await businessNow(tx))
    if ('problems' in done) throw new Clash(one, done.problems)
    loaded.push(done)
  }
  return { loaded, regions }
}

/** Leaves the transaction, so that nothing of it stays. */
class Clash extends Error {
  readonly season: SeasonData
  readonly problems: string[]
  constructor(season: SeasonData, problems: string[]) {
    super(problems.join('; '))
    this.season = season
    this.problems = problems
  }
}

function clashes(error: unknown): Clash {
  if (error instanceof Clash) return error
  throw error
}
