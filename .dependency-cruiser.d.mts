import type { IForbiddenRuleType, ICruiseOptions } from 'dependency-cruiser'

export const order: string[]
export const within: Record<string, string[]>
export const layers: string[]
declare const config: { forbidden: IForbiddenRuleType[]; options: ICruiseOptions }
export default config
