import type { ComponentChildren } from 'preact'
import { Button } from './button.tsx'
import { formatNumber } from './format.ts'
import { Icon } from './icon.tsx'
import { useLang, useWords } from './lang.ts'
import { Hidden } from './question.tsx'

export interface FilterSelect {
  name: string
  label: string
  /** What stands for not choosing. */
  blank?: string
  options: { value: string; label: string }[]
  value?: string
}

export interface FilterBarProps {
  /** The list's own address; the filters come back in its query. */
  action: string
  search?: { name: string; value?: string; label: string }
  selects?: FilterSelect[]
  /** What else the address says and must go on saying (the sort). */
  hidden?: Record<string, string>
  /** How many there are; words ("lebih dari 10.000") where nobody counted to the end. */
  found?: number | string
  /** The list without filters; shown when something is filtered. */
  clear?: string
  /** Stands at the right end: export, add. */
  children?: ComponentChildren
}

/** Search and filters of a list as an ordinary GET form, so that every view has an address to send to a colleague. */
export function FilterBar(props: FilterBarProps) {
  const w = useWords()
  const lang = useLang()
  return (
    <>
      {asks(props) && (
        <form class="filter noprint" role="search" aria-label={props.search?.label} action={props.action}>
          <Hidden fields={props.hidden} />
          {props.search && <SearchBox {...props.search} />}
          {props.selects?.map(select => (
            <SelectBox key={select.name} select={select} />
          ))}
          <Button alt>{props.selects?.length ? w.apply : w.search}</Button>
        </form>
      )}
      <div class="head">
        <p class="mu num" role="status">
          {props.found !== undefined &&
            w.found(typeof props.found === 'string' ? props.found : formatNumber(props.found, lang))}
          {props.clear && (
            <span class="noprint">
              {' · '}
              <a href={props.clear}>{w.clear}</a>
            </span>
          )}
        </p>
        {props.children}
      </div>
    </>
  )
}

function SearchBox({ name, value, label }: NonNullable<FilterBarProps['search']>) {
  return (
    <div class="grow">
      <label for={`f-${name}`}>{label}</label>
      <span class="find">
        <Icon name="search" />
        <input id={`f-${name}`} name={name} type="search" value={value} autocomplete="off" />
      </span>
    </div>
  )
}

function SelectBox({ select }: { select: FilterSelect }) {
  const w = useWords()
  return (
    <div>
      <label for={`f-${select.name}`}>{select.label}</label>
      <select id={`f-${select.name}`} name={select.name}>
        <option value="">{select.blank ?? w.all}</option>
        {select.options.map(option => (
          <option key={option.value} value={option.value} selected={option.value === select.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}

function asks({ search, selects = [] }: FilterBarProps): boolean {
  return search !== undefined || selects.length > 0
}
