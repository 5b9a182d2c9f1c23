import { Actions, Button, DataTable, Disclosure, Muted, Name, Section, type Column } from '../../../../design/index.ts'
import { StaffFormView, versionOf, type Returned } from '../../../../platform/staff-form/index.ts'
import type { SignerRow } from '../data/signers.ts'
import { stateOn } from '../rules/periods.ts'
import { words } from '../words.ts'
import { endForm } from './forms.ts'
import { EnteredBy, Standing, Withdraw } from './period.tsx'
import { settingsAt, type SettingsProps } from './settings-props.ts'

type Props = Pick<SettingsProps, 'lang' | 'today' | 'signers' | 'signerForm' | 'called' | 'returned'>

/** Who signs for each position, and somebody new. */
export function SignerSection(props: Props) {
  const { lang, signers, signerForm, returned } = props
  const w = words(lang).signer
  const mine = returned?.form === 'signer' ? returned.returned : undefined
  return (
    <Section title={w.title} note={w.note} id="penanda-tangan">
      {signers.length === 0 ? (
        <p>{w.none}</p>
      ) : (
        <DataTable fold captionHidden caption={w.title} rows={signers} columns={columns(props)} />
      )}
      <Disclosure summary={w.add} open={mine !== undefined}>
        <StaffFormView
          {...{ form: signerForm, lang, returned: mine, suffix: 'penanda' }}
          action={`${settingsAt}/penanda-tangan`}
        >
          <Actions>
            <Button>{w.add}</Button>
          </Actions>
        </StaffFormView>
      </Disclosure>
    </Section>
  )
}

function columns({ lang, today, called, returned }: Props): Column<SignerRow>[] {
  const w = words(lang)
  const mine = returned?.form === 'end' ? returned : undefined
  return [
    { key: 'nama', head: w.columns.signer, cell: row => <Signature {...row} /> },
    { key: 'jabatan', head: w.columns.position, cell: row => called(row.position) },
    { key: 'berlaku', head: w.columns.period, cell: row => <Standing {...{ lang, today, of: row }} /> },
    { key: 'oleh', head: w.columns.by, cell: row => <EnteredBy {...{ lang, of: row }} /> },
    {
      key: 'ubah',
      head: w.columns.change,
      bare: true,
      cell: row =>
        stateOn(row, today) !== 'past' && (
          <>
            <End {...{ lang, row }} returned={mine?.of === row.id ? mine.returned : undefined} />
            <Withdraw {...{ lang, what: 'signer', id: row.id }} />
          </>
        ),
    },
  ]
}

/** As it is printed. */
function Signature({ title, name, number, place }: SignerRow) {
  return (
    <div>
      <b>
        <Name>{name}</Name>
      </b>
      <br />
      {title}
      <br />
      <Muted small>{[number, place].filter(Boolean).join(' · ')}</Muted>
    </div>
  )
}

interface EndProps extends Pick<Props, 'lang'> {
  row: SignerRow
  returned?: Returned<typeof endForm.fields>
}

function End({ lang, row, returned }: EndProps) {
  const w = words(lang).signer
  const values = row.endsOn ? { 'hari-terakhir': row.endsOn } : undefined
  return (
    <Disclosure summary={w.end} open={returned !== undefined}>
      <StaffFormView
        {...{ form: endForm, lang, values, returned, version: versionOf(row.endsOn), suffix: row.id }}
        action={`${settingsAt}/hari-terakhir`}
        hidden={{ penanda: row.id }}
      >
        <Actions>
          <Button alt>{w.endButton}</Button>
        </Actions>
      </StaffFormView>
    </Disclosure>
  )
}
