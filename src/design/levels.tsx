import { FieldGroup, type FieldProps } from './field.tsx'

export interface LevelsProps extends FieldProps {
  /** Described levels, the least first. */
  levels: { value: number; text: string }[]
  value?: number
}

/** A criterion of a score sheet: described levels side by side, each whole cell a choice. */
export function Levels(props: LevelsProps) {
  const name = props.name ?? props.id
  return (
    <FieldGroup field={{ ...props, id: `${props.id}-group` }}>
      <ol class="lvs">
        {props.levels.map((level, at) => (
          <li key={level.value}>
            <label class="lv" for={at ? `${props.id}-${level.value}` : props.id}>
              <input
                type="radio"
                name={name}
                id={at ? `${props.id}-${level.value}` : props.id}
                value={level.value}
                checked={level.value === props.value}
              />
              <b>{level.value}</b>
              <span>{level.text}</span>
            </label>
          </li>
        ))}
      </ol>
    </FieldGroup>
  )
}
