import { Actions, Button, CheckGroup, Disclosure, Hidden, Muted, Notice, TextInput } from '../../design/index.ts'
import { among, defineStaffForm, sent, several, typedIn, type Returned } from '../staff-form/index.ts'
import { pickedColumns, sensitiveColumns, takenUnlessPicked } from './columns.ts'
import type { Column, List, ListContext } from './definition.ts'
import { listAddress } from './state.ts'
import { words } from './words.ts'

/** Which columns are taken, in which format, and what for. */
export const takeAwayForm = defineStaffForm({
  fields: {
    unduh: { type: sent(among('csv', 'xlsx')) },
    pilih: { type: sent(among('ya')), optional: true },
    kolom: { type: several, optional: true },
    tujuan: { type: 'text', label: lang => words(lang).purpose, optional: true, limit: 200 },
  },
})

/** A download that was refused: what was asked for, and what is wrong with it. */
export interface RefusedDownload {
  picked?: ReadonlySet<string>
  returned: Returned<typeof takeAwayForm.fields>
}

/** A form that came back, as the page shows it. */
export function refusedDownload<Row, Given>(
  list: List<Row, Given>,
  returned: RefusedDownload['returned'],
): RefusedDownload {
  const isPicked = typedIn(returned, 'pilih').some(Boolean)
  return { returned, picked: isPicked ? pickedColumns(list, typedIn(returned, 'kolom')) : undefined }
}

interface TakeAwayProps<Row, Given> {
  list: List<Row, Given>
  context: ListContext<Given>
  path: string
  refused?: RefusedDownload
}

/** The download that asks: which columns, where the list lets people pick, and what for, where some are personal. */
export function TakeAway<Row, Given>(props: TakeAwayProps<Row, Given>) {
  const { list, context, path, refused } = props
  const w = words(context.lang)
  const sensitive = sensitiveColumns(list)
  if (!list.more && sensitive.length === 0) return null
  const names = sensitive.map(column => column.label(context.lang)).join(', ')
  return (
    <Disclosure summary={list.more ? w.pick : w.withSensitive} open={refused !== undefined}>
      <form method="post" action={listAddress(path, { ...context.state, page: undefined })}>
        {list.more ? <Picker {...props} /> : <p class="mu">{w.sensitiveWhy(names)}</p>}
        {sensitive.length > 0 && (
          <TextInput
            id="tujuan"
            label={w.purpose}
            hint={list.more && w.purposeWhen}
            value={refused && typedIn(refused.returned, 'tujuan')[0]}
            error={refused?.returned.errors.tujuan}
            maxLength={200}
            required={!list.more}
          />
        )}
        <Actions>
          <Button alt name="unduh" value="csv">
            {w.csv}
          </Button>
          <Button alt name="unduh" value="xlsx">
            {w.excel}
          </Button>
        </Actions>
      </form>
    </Disclosure>
  )
}

/** Every column with its box: the list's own are ticked, the others stand folded by group. */
function Picker<Row, Given>({ list, context: { lang }, refused }: TakeAwayProps<Row, Given>) {
  const w = words(lang)
  const own = { key: 'daftar', label: () => w.ownColumns, columns: list.columns }
  const picked = refused?.picked
  const columnsProblem = refused?.returned.errors.kolom
  return (
    <>
      <Hidden fields={{ pilih: 'ya' }} />
      <p class="mu">{w.pickWhy}</p>
      {columnsProblem && <Notice kind="wrong" title={columnsProblem} />}
      {[own, ...(list.more ?? [])].map(group => {
        const ticked = picked ?? (group === own ? plain(list) : new Set<string>())
        const some = group.columns.some(column => ticked.has(column.key))
        const label = group.label(lang)
        return (
          <Disclosure key={group.key} summary={label} open={group !== own && some}>
            <CheckGroup
              id={`kolom-${group.key}`}
              name="kolom"
              label={w.columns}
              options={group.columns.filter(column => column.value).map(column => optionOf(column, lang))}
              values={[...ticked]}
            />
          </Disclosure>
        )
      })}
    </>
  )
}

/** What stands ticked at first: the list's own columns without the personal ones. */
function plain<Row, Given>(list: List<Row, Given>): ReadonlySet<string> {
  const own = takenUnlessPicked(list)
  return new Set(list.columns.filter(column => own.has(column.key) && !column.sensitive).map(column => column.key))
}

function optionOf<Row>(column: Column<Row>, lang: 'id' | 'en') {
  const hint = column.sensitive ? <Muted small>{words(lang).personal}</Muted> : undefined
  return { value: column.key, label: column.label(lang), hint }
}
