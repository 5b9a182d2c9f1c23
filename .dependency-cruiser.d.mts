import type { IForbiddenRuleType, ICruiseOptions } from 'dependency-cruiser'

export const order: string[]
declare const config: { forbidden: IForbiddenRuleType[]; options: ICruiseOptions }
export default config
