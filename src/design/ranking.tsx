import { Fragment, type ComponentChildren } from 'preact'
import { DotWhisker, WhiskerAxis, type Scale } from './dot-whisker.tsx'
import { formatNumber, formatPercent } from './format.ts'
import type { StatusKind } from './frame.ts'
import { useLang, useWords } from './lang.ts'
import { Status } from './status.tsx'

export interface RankedRow {
  rank: number
  name: ComponentChildren
  detail?: string
  raw: number
  score: number
  low: number
  high: number
  /** 0–1: the chance of a place. */
  chance?: number
  reason?: ComponentChildren
}

export interface RankingGroup {
  status: { kind: StatusKind; word: string }
  note?: string
  mark: 'in' | 'near' | 'out'
  rows: RankedRow[]
}

export interface RankingProps {
  caption: string
  groups: RankingGroup[]
  scale: Scale
  /** The line between in and out: its value, its words, and the rank after which it runs. */
  cut: { value: number; label: string; after: number }
}

/** The plenary's board: each score with its interval on one scale, the cut as a row of its own. */
export function Ranking({ caption, groups, scale, cut }: RankingProps) {
  const w = useWords()
  const heads: [string, boolean][] = [
    [w.rank, true],
    [w.participant, false],
    [w.raw, true],
    [w.score, true],
  ]
  return (
    <div class="scroll" role="region" aria-label={caption} tabIndex={0}>
      <table class="rank">
        <caption class="vh">{caption}</caption>
        <thead>
          <tr>
            {heads.map(([head, numeric]) => (
              <th key={head} scope="col" class={numeric ? 'n' : undefined}>
                {head}
              </th>
            ))}
            <th scope="col">
              <span class="vh">{w.interval}</span>
              <WhiskerAxis scale={scale} />
            </th>
            <th scope="col" class="n">
              {w.chance}
            </th>
            <th scope="col">{w.reason}</th>
          </tr>
        </thead>
        {groups.map(group => (
          <Group key={group.status.word} group={group} scale={scale} cut={cut} />
        ))}
      </table>
    </div>
  )
}

function Group({ group, scale, cut }: { group: RankingGroup; scale: Scale; cut: RankingProps['cut'] }) {
  return (
    <tbody>
      <tr class="group">
        <th colSpan={7} scope="rowgroup">
          <Status kind={group.status.kind}>{group.status.word}</Status>{' '}
          {group.note && <span class="mu">{group.note}</span>}
        </th>
      </tr>
      {group.rows.map(row => (
        <Fragment key={row.rank}>
          <Row row={row} mark={group.mark} scale={scale} cut={cut.value} />
          {row.rank === cut.after && <Cut scale={scale} cut={cut} />}
        </Fragment>
      ))}
    </tbody>
  )
}

interface RowProps {
  row: RankedRow
  mark: RankingGroup['mark']
  scale: Scale
  cut: number
}

function Row({ row, mark, scale, cut }: RowProps) {
  const lang = useLang()
  return (
    <tr>
      <td class="n">{row.rank}</td>
      <th scope="row">
        {row.name}
        {row.detail && <small class="mu">{row.detail}</small>}
      </th>
      <td class="n mu">{formatNumber(row.raw, lang, 1)}</td>
      <td class="n">
        <b>{formatNumber(row.score, lang, 1)}</b>
      </td>
      <td class="pl">
        <DotWhisker {...row} mark={mark} scale={scale} cut={cut} />
      </td>
      <td class="n">{row.chance !== undefined && formatPercent(row.chance, lang)}</td>
      <td>{row.reason}</td>
    </tr>
  )
}

function Cut({ scale, cut }: { scale: Scale; cut: RankingProps['cut'] }) {
  return (
    <tr class="cutrow">
      <th colSpan={4} scope="row">
        {cut.label}
      </th>
      <td class="pl">
        <WhiskerAxis scale={{ ...scale, ticks: [cut.value] }} decimals={1} said />
      </td>
      <td />
      <td />
    </tr>
  )
}
