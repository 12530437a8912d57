/** A page that carries all that it shows: it starts at once. */

import { main } from "./main.js";

void main();
