import { ExportFormat } from "../../../shared/exports";
import { enumeration } from "../../kernel/read";

enumeration("ExportFormat", "As what a list is written.", ExportFormat, { XLSX: "Excel workbook.", CSV: "Comma-separated text in UTF-8 with its mark, which every spreadsheet reads.", ONE_ROSTER: "A zip of OneRoster 1.2 for other systems: of a school or a region, not of a list." });
