package io.github.finsam.indicators.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.finsam.base.FormId;
import io.github.finsam.base.Label;
import io.github.finsam.base.Language;
import io.github.finsam.code.Occasion;
import io.github.finsam.code.Respondent;
import io.github.finsam.indicators.catalogue.Catalogue;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written and loaded again is what there was. */
class EditionRoundTripTest {

  @Property(tries = 300)
  @net.jqwik.api.Label("Any consistent edition comes back equal")
  void comesBack(@ForAll("editions") Edition edition) {
    assertEquals(List.of(), EditionCheck.of(edition));
    assertEquals(edition, EditionLoader.load(DefinitionSource.of(EditionWriter.tables(edition))));
  }

  @Property(tries = 500)
  @net.jqwik.api.Label("Whatever stands in a cell: it is loaded consistent, or its faults are told")
  void anyCell(@ForAll("spoilt") Map<String, String> tables) {
    List<DefinitionFault> faults = EditionLoader.check(DefinitionSource.of(tables));
    if (faults.isEmpty()) {
      Edition edition = EditionLoader.load(DefinitionSource.of(tables));
      assertEquals(List.of(), EditionCheck.of(edition));
      edition.registeredForms();
      edition.collection();
    }
    for (DefinitionFault fault : faults) {
      assertFalse(fault.text(Language.SV).isBlank() || fault.text(Language.EN).isBlank());
    }
  }

  /** The small definition with one to three cells, separators among them, replaced or dropped. */
  @Provide
  Arbitrary<Map<String, String>> spoilt() {
    List<String> bits =
        List.of(
            "",
            " ",
            "0",
            "1",
            "1.1",
            "x",
            "\"",
            "\"\"",
            ",",
            "\n",
            "-5",
            "999999999999",
            "é\u0000");
    return Arbitraries.randomValue(
        random -> {
          Map<String, String> tables = Small.tables();
          List<String> files = List.copyOf(tables.keySet());
          for (int i = 0; i <= random.nextInt(3); i++) {
            String file = files.get(random.nextInt(files.size()));
            List<String> cells =
                new ArrayList<>(List.of(tables.get(file).split("(?<=[,\n])|(?=[,\n])")));
            cells.set(random.nextInt(cells.size()), bits.get(random.nextInt(bits.size())));
            tables.put(file, String.join("", cells));
          }
          return tables;
        });
  }

  @Test
  @DisplayName("The bundled editions come back from a folder")
  void bundled(@TempDir Path folder) {
    for (Edition edition : Catalogue.editions()) {
      Path own = folder.resolve(edition.id());
      EditionWriter.write(edition, own);
      assertEquals(edition, EditionLoader.load(DefinitionSource.folder(own)));
    }
  }

  @Test
  @DisplayName("Tables that an edition does not need do not stay behind; other files do")
  void overwrites(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("readme.txt"), "kept");
    EditionWriter.write(Catalogue.nns("2014-12"), folder);
    EditionWriter.write(Catalogue.nns("2014"), folder);
    assertEquals(Catalogue.nns("2014"), EditionLoader.load(DefinitionSource.folder(folder)));
    assertEquals("kept", Files.readString(folder.resolve("readme.txt")));
  }

  @Test
  void refusesWhatIsNotConsistent() {
    Edition edition = Small.edition().withScales(List.of());
    assertThrows(DefinitionException.class, () -> EditionWriter.tables(edition));
  }

  @Provide
  Arbitrary<Edition> editions() {
    return Arbitraries.randomValue(random -> new Maker(random).edition());
  }

  /** Makes consistent editions with ids and texts that are hard to write. */
  private static final class Maker {

    private static final List<String> PIECES =
        List.of(
            "å",
            "Ö",
            "\"",
            ",",
            "\n",
            ";",
            "'",
            " ",
            "x",
            "#",
            "=",
            "{0}",
            "\uD83D\uDE00",
            "é",
            "–",
            "\\",
            "1",
            "”",
            "|",
            "\t".strip());

    private final Random random;
    private final English english;
    private int ids;

    Maker(Random random) {
      this.random = random;
      this.english = English.values()[random.nextInt(3)];
    }

    Edition edition() {
      List<Scale> scales = list(1, 3, this::scale);
      List<Indicator> indicators = new ArrayList<>();
      List<MeasuringPoint> points = new ArrayList<>();
      List<Item> items = new ArrayList<>();
      List<EditionForm> forms = new ArrayList<>();
      int count = 1 + random.nextInt(4);
      for (int number = 1; number <= count; number++) {
        indicator(number, indicators, points, items, scales);
      }
      List<Respondent> respondents =
          List.of(Respondent.PARTICIPANT, Respondent.STAFF, Respondent.BOARD);
      for (Respondent respondent : respondents) {
        List<String> asked = items.stream().map(Item::id).toList();
        if (!asked.isEmpty()) {
          forms.add(
              EditionForm.builder()
                  .id(FormId.of(id()))
                  .respondent(respondent)
                  .occasion(Occasion.DURING)
                  .title(text())
                  .items(asked)
                  .build());
        }
      }
      return Edition.builder()
          .info(
              new EditionInfo(
                  id(), id(), text(), words(), english, list(0, 2, () -> id() + words())))
          .indicators(indicators)
          .measuringPoints(points)
          .items(items)
          .scales(
              scales.stream()
                  .filter(s -> items.stream().anyMatch(i -> i.scale().equals(s.id())))
                  .toList())
          .forms(forms)
          .interpretation(new Interpretation(list(0, 3, () -> mapping(items, indicators)), bands()))
          .apparatus(
              new Apparatus(
                  list(0, 3, () -> new Note(id(), subject(items), text())),
                  list(
                      0,
                      3,
                      () ->
                          new Variant(
                              id(),
                              subject(items),
                              VariantKind.values()[random.nextInt(2)],
                              "a" + words(),
                              "b" + words())),
                  random.nextBoolean()
                      ? List.of()
                      : List.of(
                          new AsPrinted(
                              Subject.EDITION, Aspect.values()[random.nextInt(5)], words()))))
          .build();
    }

    private void indicator(
        int number,
        List<Indicator> indicators,
        List<MeasuringPoint> points,
        List<Item> items,
        List<Scale> scales) {
      String id = id();
      List<IndicatorRule> rules = new ArrayList<>();
      Optional<CollectionMethod> method = Optional.empty();
      switch (random.nextInt(3)) {
        case 0 -> rules.add(new IndicatorRule.Unmeasured(text()));
        default -> {
          method = Optional.of(CollectionMethod.QUESTIONNAIRE);
          rules.add(
              random.nextBoolean()
                  ? new IndicatorRule.Pooled(text())
                  : new IndicatorRule.MeanOfItems(text()));
          String scale = scales.get(random.nextInt(scales.size())).id();
          List<String> own = new ArrayList<>();
          for (MeasuringPoint point : list(1, 2, () -> new MeasuringPoint(id(), id, maybe()))) {
            points.add(point);
            for (Item item : list(1, 3, () -> new Item(id(), point.id(), scale, maybe(), text()))) {
              items.add(item);
              own.add(item.id());
            }
          }
          if (own.size() > 1 && random.nextBoolean()) {
            rules.add(new IndicatorRule.BothSides(own.get(0), own.get(1), text()));
          }
          switch (random.nextInt(3)) {
            case 0 -> rules.add(new IndicatorRule.PooledGroups(text()));
            case 1 -> rules.add(new IndicatorRule.MeanOfGroups(text()));
            default -> {}
          }
        }
      }
      indicators.add(
          Indicator.builder()
              .id(id)
              .number(number * 3)
              .heading(text())
              .classification(
                  random.nextBoolean()
                      ? Optional.empty()
                      : Optional.of(
                          new Classification(
                              IndicatorKind.values()[random.nextInt(2)],
                              Level.values()[random.nextInt(4)])))
              .method(method)
              .descriptions(list(0, 3, () -> new Description(maybe(), text())))
              .rules(rules)
              .build());
    }

    private Scale scale() {
      int min = random.nextInt(3) + 1;
      int max = min + 1 + random.nextInt(5);
      List<ScalePoint> points = new ArrayList<>();
      TreeSet<Integer> positive = new TreeSet<>(List.of(max));
      for (int code = min; code <= max; code++) {
        points.add(new ScalePoint(code, maybe()));
        if (random.nextBoolean()) {
          positive.add(code);
        }
      }
      boolean metric = random.nextBoolean();
      return Scale.builder()
          .id(id())
          .points(points)
          .positive(positive)
          .nonAnswers(
              random.nextBoolean()
                  ? List.of()
                  : List.of(
                      new NonAnswer(0, NonAnswerKind.BLANK, text()),
                      new NonAnswer(127, NonAnswerKind.values()[random.nextInt(4)], text())))
          .metric(metric)
          .index(
              metric && random.nextBoolean()
                  ? Optional.of(IndexDirection.values()[random.nextInt(2)])
                  : Optional.empty())
          .build();
    }

    private Mapping mapping(List<Item> items, List<Indicator> indicators) {
      boolean item = !items.isEmpty() && random.nextBoolean();
      return Mapping.builder()
          .scope(item ? MappingScope.ITEM : MappingScope.HEADING)
          .item(item ? items.get(0).id() : indicators.get(0).id())
          .otherEdition(id())
          .otherItem(id())
          .comparable(random.nextBoolean())
          .reason(text())
          .build();
    }

    private List<Band> bands() {
      if (random.nextBoolean()) {
        return List.of();
      }
      BigDecimal limit = BigDecimal.valueOf(1 + random.nextInt(999), 1);
      return List.of(
          new Band(id(), BigDecimal.ZERO, limit, text()), new Band(id(), limit, Band.END, text()));
    }

    private Subject subject(List<Item> items) {
      return items.isEmpty() || random.nextBoolean()
          ? Subject.EDITION
          : Subject.of(SubjectKind.ITEM, items.get(0).id());
    }

    private String id() {
      ids++;
      String inner = PIECES.get(random.nextInt(PIECES.size())).replace("\n", ":");
      return "i" + ids + "-" + inner + "e";
    }

    private Optional<Label> maybe() {
      return random.nextBoolean() ? Optional.empty() : Optional.of(text());
    }

    private Label text() {
      return Label.of(words(), words());
    }

    private String words() {
      StringBuilder words = new StringBuilder();
      int length = 1 + random.nextInt(8);
      for (int i = 0; i < length; i++) {
        words.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      return words.toString().isBlank() ? "." : words.toString();
    }

    private <T> List<T> list(int min, int max, java.util.function.Supplier<T> maker) {
      List<T> list = new ArrayList<>();
      int size = min + random.nextInt(max - min + 1);
      for (int i = 0; i < size; i++) {
        list.add(maker.get());
      }
      return list;
    }
  }
}
