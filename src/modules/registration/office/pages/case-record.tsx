import { DataTable, formatDate, Muted, Name, Status, type Lang } from '../../../../design/index.ts'
import type { RegionBook } from '../../../regions/index.ts'
import type { Dispute, Similar } from '../data/similar.ts'
import type { Compared } from '../rules/compare.ts'
import { words } from '../words.ts'
import { StateTile } from './cells.tsx'

/** What was registered beside what the registry has; differences stand out. */
export function RecordTable({ rows, book, lang }: { rows: Compared[]; book: RegionBook; lang: Lang }) {
  const w = words(lang).record
  const value = (row: Compared, text: string | undefined) => (text && isRegion(row) ? book.label(text) : text)
  const kinds = { same: 'done', differs: 'wrong', unknown: 'empty' } as const
  const verdicts = { same: w.same, differs: w.differs, unknown: w.unknown }
  return (
    <DataTable
      caption={words(lang).case.record}
      captionHidden
      fold
      rows={rows}
      tone={row => (row.verdict === 'differs' ? 'wrong' : undefined)}
      columns={[
        { key: 'what', head: w.what, cell: row => w.fields[row.field] },
        { key: 'said', head: w.said, cell: row => value(row, row.said) ?? <Muted>–</Muted> },
        { key: 'official', head: w.official, cell: row => value(row, row.official) ?? <Muted>–</Muted> },
        {
          key: 'result',
          head: w.result,
          cell: row => <Status kind={kinds[row.verdict]}>{verdicts[row.verdict]}</Status>,
        },
      ]}
    />
  )
}

function isRegion({ field }: Compared): boolean {
  return field === 'regency' || field === 'kecamatan' || field === 'village'
}

export interface LikenessProps {
  similar: Similar[]
  disputes: Dispute[]
  /** The address of another registration. */
  href: (row: { id: string; number?: string | null }) => string
  lang: Lang
}

/** Other registrations that share something, and contested cases. */
export function Likeness({ similar, disputes, href, lang }: LikenessProps) {
  const w = words(lang).similar
  return (
    <>
      {disputes.map(dispute => (
        <p key={dispute.id}>
          <Status kind={dispute.state === 'open' ? 'wrong' : 'done'}>
            {w.dispute}: {w.disputeStates[dispute.state]}
          </Status>
          <br />
          {disputeText(dispute, lang)}{' '}
          <a href={href({ id: dispute.otherId, number: dispute.otherNumber })}>{w.other}</a>
          {' · '}
          <a href={`/kantor/sengketa/${dispute.id}`}>{w.decide}</a>
        </p>
      ))}
      {similar.length === 0 && disputes.length === 0 && <p class="mu">{w.none}</p>}
      {similar.length > 0 && <SimilarTable similar={similar} href={href} lang={lang} />}
    </>
  )
}

function disputeText({ holds, since }: Dispute, lang: Lang): string {
  const w = words(lang).similar
  const time = formatDate(since, lang, 'datetime')
  return holds ? w.disputeHeld(time) : w.disputeAsked(time)
}

function SimilarTable({ similar, href, lang }: Pick<LikenessProps, 'similar' | 'href' | 'lang'>) {
  const w = words(lang)
  return (
    <DataTable
      caption={w.case.others}
      captionHidden
      fold
      rows={similar}
      columns={[
        {
          key: 'name',
          head: w.list.name,
          cell: row => (
            <a href={href(row)}>
              <Name>{row.name}</Name>
            </a>
          ),
        },
        { key: 'number', head: w.list.number, cell: row => row.number, nowrap: true },
        { key: 'why', head: w.record.same, cell: row => row.why.map(why => w.similar.why[why]).join(', ') },
        { key: 'state', head: w.list.state, cell: row => <StateTile state={row.state} lang={lang} /> },
      ]}
    />
  )
}
