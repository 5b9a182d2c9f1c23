import { pendingMigrations } from '../../platform/database/migrate.ts'
import { openPool } from '../../platform/database/open.ts'
import { answers, type Cluster } from '../../platform/embedded/cluster.ts'
import { trialDatabaseFolder } from '../../platform/embedded/place.ts'
import { useCluster, type Use } from '../../platform/embedded/use.ts'
import type { Environment } from '../../platform/env/env.ts'
import { closeHouse } from '../../platform/house.ts'
import { prepareTrial, type Trial } from '../../../simulation/prepare-trial.ts'
import { orderSeason } from '../../../simulation/season/order.ts'
import { seasonStages, seasonStart, stageOf } from '../../../simulation/season/stages.ts'
import { makeApp } from '../../app.ts'
import { makeLog, silentLog } from '../../platform/web/log.ts'
import { formatDate } from '../../design/index.ts'
import type { SeasonGoal } from '../../modules/operations/index.ts'
import { businessNow } from '../../platform/clock/clock.ts'
import type { House } from '../../platform/web/context.ts'
import { outliveFaults } from '../guard.ts'
import { commandEnvironment, migrateOrRefuse } from '../house.ts'
import { keep } from '../keep-process.ts'
import { watchSeason } from '../season-watch.ts'
import { webProcesses } from '../web-processes.ts'
import { dateOfParts } from '../../platform/text/whole.ts'
import { Refusal, textFlag, WrongUse, type Arguments, type Streams, type Verb } from '../verb.ts'
import { listenForStop, untilStopped } from '../stop-signal.ts'

export const verb: Verb = {
  name: 'start',
  summary: 'start everything: database (trial), web and worker, each started again when it dies',
  help: `
Without DATABASE_URL: a trial with an embedded PostgreSQL, migrated and filled with a sample season on its first start.
With DATABASE_URL: nothing is migrated or seeded unasked.

  --kosong     start the trial without the sample season
  --mulai DATE begin the clock of a fresh trial at 09.00 WIB of that day (YYYY-MM-DD); implies --kosong
  --sampai TAHAP  play the season of a trial day by day, in the background while it serves: a fresh one from
               ${say(seasonStart)}, one that was begun before from where its clock stands. Stages, each a morning:
${listOfStages()}
  --host HOST  listen there, such as 0.0.0.0, instead of on this machine only (trial); with DATABASE_URL everywhere anyway

Example:
  npm start
  npm start -- --kosong
  npm start -- --mulai YYYY-MM-DD
  npm start -- --sampai pendaftaran-ditutup
  npm start -- --host 0.0.0.0`,
  options: {
    kosong: { type: 'boolean' },
    mulai: { type: 'string' },
    sampai: { type: 'string' },
    host: { type: 'string' },
  },
  async run(args, streams) {
    const until = goal(args)
    const stop = listenForStop()
    outliveFaults(makeLog())
    const host = textFlag(args, 'host')
    if (host !== undefined) process.env.LISTEN_HOST = host
    const from = beginning(textFlag(args, 'mulai'))
    const env = commandEnvironment()
    if ((from || until) && !env.trial)
      throw new Refusal(`--${from ? 'mulai' : 'sampai'} sets the clock of a trial; DATABASE_URL names another database`)
    const started = performance.now()
    const use = env.trial ? await useCluster(trialDatabaseFolder(env.dataDir)) : undefined
    try {
      if (use)
        await prepare(
          env,
          use.cluster,
          { empty: args.flags.kosong === true || from !== undefined, from, until },
          streams,
        )
      else await refuseOldSchema(env)
      const watch = use && until && !stop.isAsked() ? watchSeason(use.cluster.url(), until, streams) : undefined
      if (!stop.isAsked())
        await run(env, use, () => announce(env, streams, performance.now() - started)).finally(() => watch?.stop())
    } finally {
      await use?.leave()
    }
    return 0
  },
}

/** The moment a trial's clock begins at: nine in the morning of a day in West Java. */
function beginning(day: string | undefined): Temporal.Instant | undefined {
  if (day === undefined) return undefined
  const [year = '', month = '', dayOfMonth = ''] = day.split('-')
  const date = dateOfParts({ year, month, day: dayOfMonth })
  if (!date) throw new Refusal(`--mulai takes a date written YYYY-MM-DD, not "${day}"`)
  return date.toZonedDateTime({ timeZone: 'Asia/Jakarta', plainTime: '09:00' }).toInstant()
}

/** The stage until which a season is played. */
function goal(args: Arguments): string | undefined {
  const code = textFlag(args, 'sampai')
  if (code === undefined) return undefined
  const known = seasonStages.map(stage => stage.code).join(', ')
  if (!stageOf(code)) throw new WrongUse(`--sampai knows no stage "${code}"; there are ${known}`)
  if (args.flags.kosong === true || args.flags.mulai !== undefined)
    throw new WrongUse('--sampai plays a season from its own beginning, so it goes with neither --kosong nor --mulai')
  return code
}

function listOfStages(): string {
  const line = ({ code, name, note, until }: SeasonGoal) =>
    `    ${code.padEnd(20)} ${say(until)}  ${name.en}: ${note.en}`
  return seasonStages.map(line).join('\n')
}

function say(day: Temporal.PlainDate): string {
  return day.toLocaleString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })
}

async function prepare(env: Environment, cluster: Cluster, trial: Trial, streams: Streams): Promise<void> {
  const pool = openPool(cluster.url(), { max: 2 })
  await migrateOrRefuse(pool)
  await pool.end()
  const house = makeApp(env, cluster.url(), { log: silentLog, poolSize: 2 })
  const fresh = await prepareTrial(house, trial)
  if (!fresh && trial.from)
    streams.err('--mulai is without effect: this trial was prepared before, and its clock runs.\n')
  if (!fresh && trial.until) streams.err(await goOn(house, trial.until))
  await closeHouse(house)
}

/** Plays on in a trial that was begun before, and says from when. */
async function goOn({ db }: House, until: string): Promise<string> {
  const now = await businessNow(db)
  const clock = formatDate(now, 'en')
  const ordered = await db.transaction().execute(tx => orderSeason(tx, until))
  if ('refused' in ordered)
    return `--sampai ${until} is without effect: the clock of this trial stands at ${clock}, and never goes back.\n`
  const whole = 'For a whole season start with another, empty DATA_DIR.'
  return `--sampai: this trial was begun before; its season is played on from ${clock}, nobody registers twice. ${whole}\n`
}

async function refuseOldSchema(env: Environment): Promise<void> {
  const pool = openPool(env.databaseUrl!, { max: 1 })
  const pending = await pendingMigrations(pool).finally(() => pool.end())
  if (pending.length > 0) throw new Refusal(`The database lacks ${pending.length} migration(s). Run: opop migrate`)
}

/** Keeps everything running until the word to stop, and resolves when all of it has ended. */
async function run(env: Environment, use: Use | undefined, serving: () => void): Promise<void> {
  const children = [...webProcesses().map(() => keep('serve')), keep('worker')]
  const watch = use && keepDatabase(use)
  try {
    const isServing = await Promise.race([untilServing(env).then(() => true), untilStopped().then(() => false)])
    if (isServing) serving()
    await untilStopped()
  } finally {
    await Promise.all([watch?.stop(), ...children.map(child => child.stop())])
  }
}

/** The trial's database is ours to bring back when it is gone. */
function keepDatabase({ cluster, renew }: Use): { stop(): Promise<void> } {
  const look = async () => {
    if (!(await answers(cluster))) await renew()
  }
  let looking: Promise<void> | undefined
  const timer = setInterval(() => {
    looking ??= look()
      .catch(error => void process.stderr.write(`${(error as Error).message}\n`))
      .finally(() => (looking = undefined))
  }, 500)
  return {
    /** Resolves when nothing is being started any more. */
    async stop() {
      clearInterval(timer)
      await looking
    },
  }
}

/** Whether it is heard under every address of the machine. */
function isOpen({ host }: Environment): boolean {
  return host === '0.0.0.0' || host === '::'
}

async function untilServing(env: Environment): Promise<void> {
  const host = isOpen(env) || !env.host ? '127.0.0.1' : env.host
  for (let i = 0; i < 1200; i++) {
    const answer = await fetch(`http://${host.includes(':') ? `[${host}]` : host}:${env.port}/sehat`).catch(
      () => undefined,
    )
    if (answer?.ok) return
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  throw new Refusal(`The server does not answer on port ${env.port}. Is the port taken? Try PORT=3001 npm start.`)
}

function isLoopback(host: string): boolean {
  return host === '::1' || host === 'localhost' || host.startsWith('127.')
}

function announce(env: Environment, streams: Streams, ms: number): void {
  const trial = `
  Mode coba: masuk sebagai siapa saja / sign in as anybody:
  ${env.origin}/coba
`
  const open = `
  PERHATIAN: siapa pun yang dapat membuka alamat ini (${env.host}) dapat masuk sebagai Kantor OPOP.
  BEWARE: everybody who reaches this address (${env.host}) can act as the office.
`
  streams.out(`
  OPOP siap / is ready: ${env.origin}   (${(ms / 1000).toFixed(1)} s)
${env.trial ? trial : ''}${env.trial && env.host && !isLoopback(env.host) ? open : ''}
  Ctrl+C menghentikan / stops.
`)
}
