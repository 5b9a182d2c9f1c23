import { runVerb, type Verb } from './verb.ts'

/** Every verb, loaded only when called, so that a small verb starts fast. */
const verbs: Record<string, () => Promise<{ verb: Verb }>> = {
  'admin create': () => import('./verbs/admin-create.ts'),
  agree: () => import('./verbs/agree.ts'),
  assign: () => import('./verbs/assign.ts'),
  doctor: () => import('./verbs/doctor.ts'),
  'ledger verify': () => import('./verbs/ledger-verify.ts'),
  merkle: () => import('./verbs/merkle.ts'),
  migrate: () => import('./verbs/migrate.ts'),
  score: () => import('./verbs/score.ts'),
  'season create': () => import('./verbs/season-create.ts'),
  select: () => import('./verbs/select.ts'),
  'registry import': () => import('./verbs/registry-import.ts'),
  'registry undo': () => import('./verbs/registry-undo.ts'),
  'receipt verify': () => import('./verbs/receipt-verify.ts'),
  serve: () => import('./verbs/serve.ts'),
  start: () => import('./verbs/start.ts'),
  timetable: () => import('./verbs/timetable.ts'),
  worker: () => import('./verbs/worker.ts'),
}

process.stdout.on('error', readerLeft)
process.exitCode = await main(process.argv.slice(2)).catch(unexpected)

/** `opop … | head` closes the pipe before all is written: nothing is wrong, and nobody reads on. */
function readerLeft(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
}

/** A defect is one sentence too; `OPOP_TRACE=1` shows where it happened. */
function unexpected(error: unknown): number {
  const { message, stack } = error instanceof Error ? error : new Error(String(error))
  process.stderr.write(`opop: failed unexpectedly: ${process.env.OPOP_TRACE ? stack : message.split('\n')[0]}\n`)
  return 1
}

async function main(argv: string[]): Promise<number> {
  const streams = {
    out: (text: string) => void process.stdout.write(text),
    err: (text: string) => void process.stderr.write(text),
  }
  for (const words of [2, 1]) {
    const load = verbs[argv.slice(0, words).join(' ')]
    if (load && argv.length >= words) return runVerb((await load()).verb, argv.slice(words), streams)
  }
  const [name = ''] = argv
  const asked = ['', '--help', '-h', 'help'].includes(name)
  const list = await listOfVerbs()
  if (asked) streams.out(list)
  else streams.err(`opop: ${missing(name)}\n\n${list}`)
  return asked && name !== '' ? 0 : 2
}

/** Half a verb is told its other half. */
function missing(name: string): string {
  const longer = Object.keys(verbs).filter(verb => verb.startsWith(`${name} `))
  return longer.length ? `"${name}" is half a verb: ${longer.join(' or ')}.` : `no verb "${name}".`
}

async function listOfVerbs(): Promise<string> {
  const loaded = await Promise.all(Object.values(verbs).map(load => load()))
  const lines = loaded.map(({ verb }: { verb: Verb }) => `  ${verb.name.padEnd(18)} ${verb.summary}`)
  return `opop <verb> [--help]\n\n${lines.join('\n')}\n`
}
