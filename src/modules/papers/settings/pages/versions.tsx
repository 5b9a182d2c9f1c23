import {
  Actions,
  DataTable,
  Disclosure,
  formatDate,
  Muted,
  Section,
  Status,
  TapLink,
  type Lang,
} from '../../../../design/index.ts'
import type { AnyPaperKind } from '../../../../platform/paper/index.ts'
import type { Difference } from '../rules/adapted.ts'
import { words } from '../words.ts'
import { labelOf } from './kind-form.ts'
import { settingsAt } from './settings-props.ts'

/** A version as the page tells of it; the first is the house's own. */
export interface VersionShown {
  version: number
  made?: { at: Date; by?: string; reason: string }
  /** What it changed in the one before it. */
  changes: Difference[]
}

interface Props {
  lang: Lang
  kind: AnyPaperKind
  standing: number
  versions: VersionShown[]
  called(position: string): string
}

/** Every version, the newest first: who, when, why, and what it changed. */
export function VersionsSection(props: Props) {
  const { lang, versions } = props
  return (
    <Section title={words(lang).versions.title} id="versi">
      <ol class="rows hist">
        {versions.map(version => (
          <li key={version.version}>
            <Version {...props} version={version} />
          </li>
        ))}
      </ol>
    </Section>
  )
}

function Version({ version: { version, made, changes }, ...props }: Props & { version: VersionShown }) {
  const { lang, kind, standing } = props
  const w = words(lang).versions
  const at = `${settingsAt}/${kind.code}`
  const name = w.name(version)
  return (
    <>
      <h3>
        {name.charAt(0).toUpperCase() + name.slice(1)}{' '}
        {version === standing && <Status kind="done">{w.standing}</Status>}
      </h3>
      {made ? (
        <p>
          <Muted>{[formatDate(made.at, lang, 'datetime'), made.by].filter(Boolean).join(' · ')}</Muted>
          <br />
          {made.reason}
        </p>
      ) : (
        <p>{w.original}</p>
      )}
      {changes.length > 0 && (
        <Disclosure summary={w.changes(changes.length)}>
          <Changes {...props} name={name} changes={changes} />
        </Disclosure>
      )}
      <Actions>
        <TapLink href={`${at}/contoh?versi=${version}`}>{w.sample(name)}</TapLink>
        {version !== standing && <TapLink href={`${at}?dari=${version}`}>{w.again(name)}</TapLink>}
      </Actions>
    </>
  )
}

function Changes({ lang, kind, called, changes, name }: Props & { changes: Difference[]; name: string }) {
  const w = words(lang)
  const said = (what: Difference['what'], value: string) => {
    if (value === '') return <Muted>{what === 'position' ? w.kinds.nobody : w.versions.nothing}</Muted>
    return what === 'position' ? (
      called(value)
    ) : (
      <div>
        {value.split('\n').map((line, at) => (
          <p key={at}>{line}</p>
        ))}
      </div>
    )
  }
  const part = ({ what }: Difference) => {
    if (typeof what === 'string') return w.kind[what]
    const label = labelOf(kind, what.text, lang)
    return kind.texts.en ? w.kind.inLang(label, what.lang) : label
  }
  return (
    <DataTable
      {...{ fold: true, captionHidden: true, caption: name, rows: changes }}
      columns={[
        { key: 'bagian', head: w.versions.column.what, cell: part },
        { key: 'sebelum', head: w.versions.column.before, cell: row => said(row.what, row.before) },
        { key: 'menjadi', head: w.versions.column.after, cell: row => said(row.what, row.after) },
      ]}
    />
  )
}
