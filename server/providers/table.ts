import { GUIDE_PROVIDERS } from "./guide-providers";
import { MORE_PROVIDERS } from "./more-providers";
import type { Provider } from "./provider";

/** Every provider withsettings or an answer of its own; the demonstration has none. */
export const PROVIDERS: readonly Provider[] = [...GUIDE_PROVIDERS, ...MORE_PROVIDERS];
