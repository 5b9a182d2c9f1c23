import {
  Actions,
  Back,
  Button,
  ErrorSummary,
  Heading,
  Hidden,
  Muted,
  Notice,
  RowCheck,
  Workspace,
} from '../../design/index.ts'
import { startChosen, type Chosen, type SelectionPlan } from '../plan/index.ts'
import { may } from '../policy/index.ts'
import {
  among,
  defineStaffForm,
  errorsOf,
  readSent,
  sent,
  several,
  StaffFormView,
  staffPost,
  typedIn,
  type Fields,
  type Returned,
} from '../staff-form/index.ts'
import type { Context } from '../web/context.ts'
import { problem } from '../web/problem.tsx'
import { page, seeOther } from '../web/reply.ts'
import { isUuid } from '../web/uuid.ts'
import type { BulkAct, List, ListContext } from './definition.ts'
import { chosenFilters, foundIds, isUnsure } from './read.ts'
import { listAddress, type ListState } from './state.ts'
import { words } from './words.ts'

/** The form of a list whose boxes stand in its rows. */
const bulkFormId = 'banyak'

const chosenFields = {
  pilih: { type: several, optional: true },
  semua: { type: sent(among('ya')), optional: true },
} satisfies Fields

const chosenForm = defineStaffForm({ fields: chosenFields })

/** Rows that were ticked, or all that the list finds. */
interface Ticked {
  all: boolean
  ids: string[]
}

/** The acts on many rows that somebody may do. */
export function bulkActs<Row, Given>({ var: { house, actor } }: Context, { bulk = [] }: List<Row, Given>): BulkAct[] {
  return bulk.filter(({ kind }) => may(house.policy, actor, kind.act))
}

interface BarProps<Given> {
  acts: readonly BulkAct[]
  context: ListContext<Given>
  path: string
  /** How many the list finds, in words; none where not all of them may be taken at once. */
  found?: string
}

/** Above the rows: all that was found, and a button for each act. */
export function BulkBar<Given>({ acts, context: { lang, state }, path, found }: BarProps<Given>) {
  const w = words(lang).bulk
  const to = (aksi: string) => listAddress(path, { ...state, page: undefined }, { aksi })
  return (
    <form id={bulkFormId} class="noprint" method="post" action={to(acts[0]!.kind.name)}>
      <p>
        {found && (
          <>
            <label>
              <input type="checkbox" name="semua" value="ya" /> {w.all(found)}
            </label>{' '}
          </>
        )}
        <Muted small>{found ? w.hint : w.tick}</Muted>
      </p>
      <Actions>
        {acts.map(({ kind, label }) => (
          <Button key={kind.name} alt formAction={to(kind.name)}>
            {label(lang)}
          </Button>
        ))}
      </Actions>
    </form>
  )
}

/** The box of one row. */
export function BulkBox({ id, name, lang }: { id: string; name: string; lang: 'id' | 'en' }) {
  return <RowCheck name="pilih" value={id} label={words(lang).bulk.choose(name)} form={bulkFormId} />
}

/** What a list is made into a plan with. */
export interface Choosing<Row, Given> {
  list: List<Row, Given>
  context: ListContext<Given>
  /** What the list is called; the plan says it comes from there. */
  title: string
  /** The list again, with why nothing came of it. */
  refuse(sentence: string): Promise<Response>
}

/** POST `?aksi=`: rows that were chosen become a plan. Where the kind wants something said of them, it is asked first. */
export async function choose<Row, Given>(c: Context, choosing: Choosing<Row, Given>): Promise<Response> {
  const kind = bulkActs(c, choosing.list).find(one => one.kind.name === c.req.query('aksi'))?.kind
  if (!kind) return problem(c, 404)
  if (kind.from.said && c.req.query('isi') !== undefined) return saidPost(c, kind, kind.from.said, choosing)
  const posted = await readSent(c, chosenForm)
  if (!posted) return problem(c, 422)
  const ticked = tickedIn(posted.pilih, posted.semua)
  if (isNothing(ticked)) return choosing.refuse(words(c.var.lang).bulk.none)
  if (kind.from.said) return askSaid(c, kind, kind.from.said, choosing, ticked)
  const begun = await begin(c, kind, choosing, ticked)
  return 'later' in begun ? choosing.refuse(begun.later) : begun
}

function tickedIn(ids: readonly string[] = [], all?: string): Ticked {
  return { all: all !== undefined, ids: ids.filter(isUuid) }
}

function isNothing({ all, ids }: Ticked): boolean {
  return !all && ids.length === 0
}

/** What is said of the rows, with the rows. */
function saidPost<Row, Given>(
  c: Context,
  kind: SelectionPlan,
  fields: Fields,
  choosing: Choosing<Row, Given>,
): Response | Promise<Response> {
  const post = staffPost(defineStaffForm<Fields>({ fields: { ...fields, ...chosenFields } }), {
    act: async (_, values) => {
      const { pilih, semua, ...said } = values as Record<string, unknown>
      const ticked = tickedIn(pilih as string[], semua as string)
      if (isNothing(ticked)) return choosing.refuse(words(c.var.lang).bulk.none)
      const unkept = Object.keys(said).filter(name => textOf(said[name]) === undefined)
      if (unkept.length > 0) return { problems: sayAll(unkept, words(c.var.lang).bulk.unkept) }
      const begun = await begin(c, kind, choosing, ticked, textsIn(said))
      // What was typed stays: it may be sent again, and nothing in it is to be mended.
      return 'later' in begun ? { problems: { pilih: begun.later }, status: 429 } : begun
    },
    show: (_, returned) => {
      const ticked = tickedIn(typedIn(returned, 'pilih'), typedIn(returned, 'semua')[0] || undefined)
      return askSaid(c, kind, fields, choosing, ticked, returned)
    },
  })
  return post(c)
}

function sayAll(names: string[], sentence: string): Record<string, string> {
  return Object.fromEntries(names.map(name => [name, sentence]))
}

/** What is said, without what says nothing. */
function textsIn(said: Record<string, unknown>): Record<string, string> {
  const texts = Object.entries(said).map(([name, value]) => [name, textOf(value) ?? ''] as const)
  return Object.fromEntries(texts.filter(([, text]) => text !== ''))
}

function saysNothing(value: unknown): boolean {
  return value === undefined || value === null || value === false || (Array.isArray(value) && value.length === 0)
}

/** A plan keeps what was said as texts: anything else, such as several choices or a file, would be lost. */
function textOf(value: unknown): string | undefined {
  if (saysNothing(value)) return ''
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined
}

/** Why there is no plan today, though nothing is wrong with what was chosen. */
interface Later {
  later: string
}

async function begin<Row, Given>(
  c: Context,
  kind: SelectionPlan,
  { list, context, title, refuse }: Choosing<Row, Given>,
  { all, ids }: Ticked,
  said?: Record<string, string>,
): Promise<Response | Later> {
  if (all && (await isUnsure(list, context))) return refuse(words(c.var.lang).unknown.nothing)
  const under = await chosenFilters(list, context)
  const source = [
    `${kind.words(c.var.lang).title}: ${title}`,
    ...under.map(({ label, said: option }) => `${label}: ${option}`),
  ].join(' · ')
  const from = { source, said, filters: Object.fromEntries(under.map(({ key, value }) => [key, value])) }
  // What is found at this moment is what the plan is of, whatever the filter would find later.
  const chosen: Chosen = all
    ? { ...from, found: (tx, most) => foundIds(list, context, tx, most + 1) }
    : { ...from, ids }
  const started = await startChosen(c, kind, chosen)
  if ('href' in started) return seeOther(c, started.href)
  return started.later ? { later: started.refused } : refuse(started.refused)
}

/** What the list was narrowed down to is what is meant by a field of the same name, until somebody says otherwise. */
function filteredBy({ filters }: ListState, fields: Fields): Record<string, string> {
  return Object.fromEntries(Object.entries(filters).filter(([key]) => key in fields))
}

/** The page between list and plan: what the room asks of whoever acts on many. */
function askSaid<Row, Given>(
  c: Context,
  kind: SelectionPlan,
  fields: Fields,
  { context: { state }, title }: Choosing<Row, Given>,
  { all, ids }: Ticked,
  returned?: Returned<Fields>,
): Response | Promise<Response> {
  const { lang } = c.var
  const w = words(lang).bulk
  const back = { ...state, page: undefined }
  // The rows have no field of their own on this page: what is said of them stands above it.
  const later = returned?.errors.pilih
  const name = kind.words(lang).title
  const body = (
    <Workspace>
      <Back href={listAddress(c.req.path, back)}>{title}</Back>
      {later === undefined && <ErrorSummary errors={errorsOf(returned)} />}
      {later !== undefined && <Notice kind="wrong" title={later} />}
      <Heading under={all ? w.ofAll : w.of(ids.length)}>{name}</Heading>
      <StaffFormView
        form={defineStaffForm<Fields>({ fields })}
        action={listAddress(c.req.path, back, { aksi: kind.name, isi: '' })}
        values={filteredBy(state, fields)}
        {...{ lang, returned }}
      >
        {all && <Hidden fields={{ semua: 'ya' }} />}
        {ids.map(id => (
          <input key={id} type="hidden" name="pilih" value={id} />
        ))}
        <Actions>
          <Button icon="next">{w.next}</Button>
        </Actions>
      </StaffFormView>
    </Workspace>
  )
  return page(c, { title: name, problem: returned !== undefined }, body, returned?.status ?? 200)
}
