package org.mimawari.cli.endtoend;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;

/** Mails of an invented city hall. */
final class Mails {
    private Mails() {}

    /** To so many people, of whom each has a domain of their own. */
    static String to(int people) {
        return IntStream.range(0, people)
                .mapToObj(i -> "hana" + i + "@mado" + i + ".example")
                .collect(Collectors.joining(",\n "));
    }

    static String draft(String to, String rest) {
        return "X-Unsent: 1\nFrom: kouhou@city.aozora.example\nTo: " + to
                + "\nSubject: =?UTF-8?B?" + base64("参加者の皆様へ".getBytes(StandardCharsets.UTF_8))
                + "?=\nMIME-Version: 1.0\n" + rest;
    }

    static String attachment(String name, byte[] bytes) {
        return "Content-Type: multipart/mixed; boundary=\"b\"\n\n--b\nContent-Type: text/plain; charset=UTF-8\n\n"
                + "申込書を送ります。\n--b\nContent-Type: application/vnd.ms-excel\n"
                + "Content-Disposition: attachment; filename=\"=?UTF-8?B?"
                + base64(name.getBytes(StandardCharsets.UTF_8))
                + "?=\"\nContent-Transfer-Encoding: base64\n\n" + lines(bytes) + "\n--b--\n";
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static String lines(byte[] bytes) {
        return Base64.getMimeEncoder().encodeToString(bytes);
    }

    /** A form to be filled in, and rows on a hidden sheet. */
    static byte[] workbook(List<List<String>> hidden) throws IOException {
        try (HSSFWorkbook book = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.createSheet("申込書").createRow(0).createCell(0).setCellValue("申込書");
            HSSFSheet sheet = book.createSheet("名簿");
            for (List<String> cells : hidden) {
                Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                cells.forEach(cell ->
                        row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(cell));
            }
            book.setSheetHidden(1, true);
            book.write(out);
            return out.toByteArray();
        }
    }
}
