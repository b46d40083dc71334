import { pathToFileURL } from 'node:url';
import { ConfigError } from '../config/config-error.ts';
import type { ResolvedSettings } from '../config/load-settings.ts';
import { asPlugin, type Plugin } from '../plugin/plugin.ts';
import { displayPath } from '../source/read.ts';

/**
 * Loads the plugins that the settings name. This runs their code: so they come from settings alone, by the path of a local
 * file, and never from where papers lie.
 *
 * @throws ConfigError with the place in the settings where one cannot be loaded or is no plugin
 */
export async function loadPlugins(
  { settings, origins }: ResolvedSettings,
  cwd: string,
): Promise<readonly Plugin[]> {
  const plugins: Plugin[] = [];
  for (const [i, path] of settings.plugins.entries()) {
    const shown = displayPath(path, cwd);
    try {
      const module = (await import(pathToFileURL(path).href)) as { default?: unknown };
      plugins.push(asPlugin(module.default, shown));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const { file, line, column } = origins[`plugins.${i}`] ?? { file: null, line: null, column: null };
      throw new ConfigError([
        {
          file: file ?? 'duizhao.yaml',
          line,
          column,
          message: {
            zh: `插件 ${shown} 不能用：${reason}`,
            en: `The plugin ${shown} cannot be used: ${reason}`,
          },
        },
      ]);
    }
  }
  return plugins;
}
