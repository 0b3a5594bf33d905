/** `#sideskript`: from the sources it is bundled when it is asked for (sideskript.mjs), in what is built it stands ready. */
export declare const sideskript: string
