import { Code, DataTable, Section, type Column } from '../../../../design/index.ts'
import { words } from '../words.ts'
import { settingsAt, type KindRow, type SettingsProps } from './settings-props.ts'

type Props = Pick<SettingsProps, 'lang' | 'kinds' | 'called'>

/** Every kind of paper, each leading to where it is adapted. */
export function KindsSection(props: Props) {
  const { lang, kinds } = props
  const w = words(lang).kinds
  return (
    <Section title={w.title} note={w.note} id="jenis">
      {kinds.length === 0 ? (
        <p>{w.none}</p>
      ) : (
        <DataTable fold captionHidden caption={w.title} rows={kinds} columns={columns(props)} />
      )}
    </Section>
  )
}

function columns({ lang, called }: Props): Column<KindRow>[] {
  const w = words(lang)
  return [
    {
      key: 'jenis',
      head: w.columns.kind,
      cell: ({ kind }) => <a href={`${settingsAt}/${kind.code}`}>{kind.name[lang]}</a>,
    },
    { key: 'deret', head: w.columns.series, cell: ({ kind }) => kind.series, nowrap: true },
    { key: 'pola', head: w.columns.pattern, cell: ({ pattern }) => <Code>{pattern}</Code> },
    { key: 'tanda', head: w.columns.signs, cell: ({ position }) => (position ? called(position) : w.kinds.nobody) },
    { key: 'periksa', head: w.columns.open, cell: ({ kind }) => (kind.isPublic ? w.kinds.isPublic : w.kinds.isOwn) },
    { key: 'simpan', head: w.columns.kept, cell: ({ kind }) => w.kinds.kept(kind.keptYears), nowrap: true },
    {
      key: 'versi',
      head: w.columns.version,
      cell: ({ adapted }) => (adapted ? w.kinds.version(adapted.version, adapted.at) : w.kinds.original),
    },
  ]
}
