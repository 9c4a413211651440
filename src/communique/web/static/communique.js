// Keys and marks of the reading room. Everything works without this file; it makes passages exact and hands quicker.
import { onKeys } from "./keys.js";
import { lightPictures, openAtMarks } from "./pictures.js";
import { readStatement } from "./statement.js";

const statement = document.querySelector(".statement");
if (statement) readStatement(statement);
onKeys();
lightPictures();
openAtMarks();
