import { toJsonSchema } from '@valibot/to-json-schema';
import { settingsSchema } from './settings.ts';

/** The JSON Schema of `duizhao.yaml`, made from the definition that also checks it. */
export function settingsJsonSchema(): Record<string, unknown> {
  return {
    ...toJsonSchema(settingsSchema),
    title: 'duizhao.yaml',
    description: 'duizhao 的配置文件 / settings of duizhao',
  };
}
