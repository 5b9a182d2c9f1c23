import { Actions, Button, DataTable, Disclosure, Muted, Section, type Column } from '../../../../design/index.ts'
import { StaffFormView, versionOf } from '../../../../platform/staff-form/index.ts'
import type { LetterheadRow } from '../data/letterheads.ts'
import { stateOn } from '../rules/periods.ts'
import { seenOf } from '../rules/seen.ts'
import { words } from '../words.ts'
import { letterheadForm } from './forms.ts'
import { EnteredBy, Standing, Withdraw } from './period.tsx'
import { settingsAt, type SettingsProps } from './settings-props.ts'

type Props = Pick<SettingsProps, 'lang' | 'today' | 'letterheads' | 'returned'>

/** The letterheads, the one that begins last first, and a new one. */
export function LetterheadSection({ lang, today, letterheads, returned }: Props) {
  const w = words(lang)
  const mine = returned?.form === 'letterhead' ? returned.returned : undefined
  return (
    <Section title={w.letterhead.title} note={w.letterhead.note} id="kop">
      {letterheads.length === 0 ? (
        <p>{w.letterhead.none}</p>
      ) : (
        <DataTable fold captionHidden caption={w.letterhead.title} rows={letterheads} columns={columns(lang, today)} />
      )}
      <Disclosure summary={w.letterhead.add} open={mine !== undefined}>
        <StaffFormView
          {...{ form: letterheadForm, lang, returned: mine, version: versionOf(seenOf(letterheads)) }}
          action={`${settingsAt}/kop`}
        >
          <Actions>
            <Button>{w.letterhead.add}</Button>
          </Actions>
        </StaffFormView>
      </Disclosure>
    </Section>
  )
}

function columns(lang: Props['lang'], today: string): Column<LetterheadRow>[] {
  const w = words(lang)
  return [
    { key: 'kop', head: w.columns.office, cell: row => <Lines {...row} /> },
    { key: 'berlaku', head: w.columns.period, cell: row => <Standing {...{ lang, today, of: row }} /> },
    { key: 'oleh', head: w.columns.by, cell: row => <EnteredBy {...{ lang, of: row }} /> },
    {
      key: 'ubah',
      head: w.columns.change,
      bare: true,
      cell: row => stateOn(row, today) !== 'past' && <Withdraw {...{ lang, what: 'letterhead', id: row.id }} />,
    },
  ]
}

/** As it is printed, one line below the other. */
function Lines({ above, office, below }: LetterheadRow) {
  return (
    <div>
      {above.map(line => (
        <Muted key={line} small>
          {line}
          <br />
        </Muted>
      ))}
      <b>{office}</b>
      {below.map(line => (
        <Muted key={line} small>
          <br />
          {line}
        </Muted>
      ))}
    </div>
  )
}
