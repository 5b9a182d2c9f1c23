import { DataTable, formatDate, Name, Status, type Lang } from '../../../../design/index.ts'
import type { Dispute, Similar } from '../data/similar.ts'
import { words } from '../words.ts'
import { StateTile } from './cells.tsx'

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
        { key: 'why', head: w.similar.same, cell: row => row.why.map(why => w.similar.why[why]).join(', ') },
        { key: 'state', head: w.list.state, cell: row => <StateTile state={row.state} lang={lang} /> },
      ]}
    />
  )
}
