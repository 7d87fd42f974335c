package io.github.finsam.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Language;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("Constraint annotations on record components")
class ConstraintMetadataTest {

  private static final String OURS = "{io.github.finsam.";
  private static final Map<Language, ValidatorFactory> FACTORIES = new EnumMap<>(Language.class);
  private static Map<Class<?>, List<Site>> sites;

  /** Where a constraint stands, and how a bare value gets into the component's containers. */
  private record Site(
      Class<?> owner,
      RecordComponent component,
      Type type,
      Annotation constraint,
      UnaryOperator<Object> wrap) {

    @Override
    public String toString() {
      return "@"
          + constraint.annotationType().getSimpleName()
          + " "
          + owner.getSimpleName()
          + "."
          + component.getName()
          + " ("
          + type.getTypeName().replaceAll("[a-z]+\\.", "")
          + ")";
    }
  }

  @BeforeAll
  static void start() throws Exception {
    for (Language language : Language.values()) {
      Locale locale = language.locale();
      FACTORIES.put(
          language,
          Validation.byDefaultProvider()
              .configure()
              .messageInterpolator(
                  new ParameterMessageInterpolator(
                      Set.of(Language.SV.locale(), Language.EN.locale()),
                      locale,
                      context -> locale,
                      false))
              .buildValidatorFactory());
    }
    sites = sites();
  }

  @AfterAll
  static void stop() {
    FACTORIES.values().forEach(ValidatorFactory::close);
  }

  @TestFactory
  @DisplayName("every constraint bites, with a message of ours in Swedish and English")
  Stream<DynamicTest> everyConstraintBites() {
    return sites.values().stream()
        .flatMap(List::stream)
        .map(site -> DynamicTest.dynamicTest(site.toString(), () -> bites(site)));
  }

  private static void bites(Site site) {
    Object value = site.wrap().apply(violating(site));
    Map<Language, String> messages = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      Validator validator = FACTORIES.get(language).getValidator();
      List<String> found = new ArrayList<>();
      for (ConstraintViolation<?> violation :
          validator.validateValue(site.owner(), site.component().getName(), value)) {
        if (violation.getConstraintDescriptor().getAnnotation().equals(site.constraint())) {
          assertTrue(
              violation.getMessageTemplate().startsWith(OURS),
              () -> "not a key of ours: " + violation.getMessageTemplate());
          found.add(violation.getMessage());
        }
      }
      assertFalse(found.isEmpty(), () -> site + " lets " + value + " pass");
      String message = found.get(0);
      assertFalse(message.isBlank());
      assertFalse(message.contains(OURS), () -> "no text for " + message);
      messages.put(language, message);
    }
    assertNotEquals(messages.get(Language.SV), messages.get(Language.EN));
    assertEquals(own(site.constraint(), Language.SV), messages.get(Language.SV));
    assertEquals(own(site.constraint(), Language.EN), messages.get(Language.EN));
  }

  /** The text that our bundle has for the constraint, with its attributes put in. */
  private static String own(Annotation constraint, Language language) {
    ResourceBundle bundle =
        ResourceBundle.getBundle("ContributorValidationMessages", language.locale());
    String text =
        bundle.getString("io.github.finsam." + constraint.annotationType().getSimpleName());
    for (java.lang.reflect.Method attribute : constraint.annotationType().getDeclaredMethods()) {
      try {
        text =
            text.replace(
                "{" + attribute.getName() + "}", String.valueOf(attribute.invoke(constraint)));
      } catch (ReflectiveOperationException e) {
        throw new AssertionError(e);
      }
    }
    return text;
  }

  @TestFactory
  @DisplayName("what a constraint forbids, the constructor refuses")
  Stream<DynamicTest> constructorsAgree() {
    Map<Class<?>, Record> samples = Samples.all();
    return sites.values().stream()
        .flatMap(List::stream)
        .filter(site -> samples.containsKey(site.owner()))
        .map(
            site ->
                DynamicTest.dynamicTest(
                    site.toString(), () -> refused(site, samples.get(site.owner()))));
  }

  private static void refused(Site site, Record sample) {
    InvocationTargetException thrown =
        assertThrows(
            InvocationTargetException.class, () -> construct(site, sample, violating(site)));
    assertTrue(
        thrown.getCause() instanceof InvalidValueException, () -> "threw " + thrown.getCause());
  }

  @TestFactory
  @DisplayName("what a constraint just allows, the constructor takes: neither is the looser")
  Stream<DynamicTest> constructorsAreNotStricter() {
    Map<Class<?>, Record> samples = Samples.all();
    return sites.values().stream()
        .flatMap(List::stream)
        .filter(site -> samples.containsKey(site.owner()) && edge(site).isPresent())
        .map(
            site ->
                DynamicTest.dynamicTest(
                    site.toString(),
                    () -> construct(site, samples.get(site.owner()), edge(site).get())));
  }

  /** The sample with one component replaced. */
  private static void construct(Site site, Record sample, Object bare)
      throws ReflectiveOperationException {
    RecordComponent[] components = site.owner().getRecordComponents();
    Object[] arguments = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      arguments[i] =
          components[i].getName().equals(site.component().getName())
              ? site.wrap().apply(bare)
              : components[i].getAccessor().invoke(sample);
    }
    site.owner()
        .getDeclaredConstructor(
            Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new))
        .newInstance(arguments);
  }

  /** The last value that the constraint lets pass; empty if it has no edge. */
  private static Optional<Object> edge(Site site) {
    Annotation constraint = site.constraint();
    Class<?> type = raw(site.type());
    if (constraint instanceof Min min) {
      return Optional.of(number(type, BigDecimal.valueOf(min.value())));
    }
    if (constraint instanceof Max max) {
      return Optional.of(number(type, BigDecimal.valueOf(max.value())));
    }
    if (constraint instanceof Positive) {
      return Optional.of(number(type, BigDecimal.ONE));
    }
    if (constraint instanceof PositiveOrZero) {
      return Optional.of(number(type, BigDecimal.ZERO));
    }
    if (constraint instanceof Size size && type == String.class) {
      return Optional.of("x".repeat(size.max()));
    }
    return Optional.empty();
  }

  @Test
  @DisplayName("every package that a förbund or a person is described in says what it asks for")
  void packagesCarryConstraints() {
    Set<String> packages =
        sites.entrySet().stream()
            .filter(e -> !e.getValue().isEmpty())
            .map(e -> e.getKey().getPackageName())
            .collect(Collectors.toSet());
    for (String name :
        List.of(
            "base",
            "code",
            "count",
            "forbund",
            "governance",
            "pathway",
            "pathway.internship",
            "pathway.youth")) {
      assertTrue(packages.contains("io.github.finsam." + name), name);
    }
    Map<Class<?>, Record> samples = Samples.all();
    sites.keySet().stream()
        .filter(c -> !sites.get(c).isEmpty())
        .filter(
            c ->
                c.getPackageName()
                    .matches(
                        "io\\.github\\.finsam\\.(base|code|count|forbund|governance|pathway(\\.\\w+)?)"))
        .forEach(c -> assertTrue(samples.containsKey(c), () -> "no sample of " + c));
  }

  @Test
  @DisplayName("a valid value of every kind passes")
  void samplesPass() {
    Validator validator = FACTORIES.get(Language.SV).getValidator();
    Samples.all()
        .values()
        .forEach(sample -> assertEquals(Set.of(), validator.validate(sample), sample::toString));
  }

  @Test
  @DisplayName("the bundles hold the same keys, none empty, and English is the default")
  void bundlesAgree() throws IOException {
    Map<String, String> standard = texts("");
    assertEquals(standard, texts("_en"));
    assertEquals(standard.keySet(), texts("_sv").keySet());
    assertTrue(texts("_sv").values().stream().noneMatch(String::isBlank));
    assertTrue(standard.values().stream().noneMatch(String::isBlank));
  }

  private static Map<String, String> texts(String suffix) throws IOException {
    java.util.Properties properties = new java.util.Properties();
    try (var in =
        ConstraintMetadataTest.class.getResourceAsStream(
            "/ContributorValidationMessages" + suffix + ".properties")) {
      properties.load(new java.io.InputStreamReader(in, java.nio.charset.StandardCharsets.UTF_8));
    }
    Map<String, String> texts = new TreeMap<>();
    properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
    return texts;
  }

  // --- Where constraints stand.

  private static Map<Class<?>, List<Site>> sites() throws URISyntaxException, IOException {
    Path root =
        Path.of(ForbundId.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Map<Class<?>, List<Site>> sites = new LinkedHashMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      List<String> names =
          files
              .map(root::relativize)
              .map(Path::toString)
              .filter(n -> n.endsWith(".class") && !n.contains("package-info"))
              .map(n -> n.substring(0, n.length() - 6).replace('/', '.').replace('\\', '.'))
              .sorted()
              .toList();
      for (String name : names) {
        Class<?> type;
        try {
          type = Class.forName(name, false, ForbundId.class.getClassLoader());
        } catch (ClassNotFoundException e) {
          throw new AssertionError(e);
        }
        if (type.isRecord()) {
          List<Site> found = new ArrayList<>();
          for (RecordComponent component : type.getRecordComponents()) {
            collect(
                type,
                component,
                component.getAnnotatedType(),
                component.getAnnotations(),
                v -> v,
                found);
          }
          sites.put(type, found);
        }
      }
    }
    return sites;
  }

  private static void collect(
      Class<?> owner,
      RecordComponent component,
      AnnotatedType type,
      Annotation[] declared,
      UnaryOperator<Object> wrap,
      List<Site> found) {
    Set<Annotation> constraints = new java.util.LinkedHashSet<>();
    Stream.concat(Arrays.stream(declared), Arrays.stream(type.getAnnotations()))
        .filter(a -> a.annotationType().isAnnotationPresent(Constraint.class))
        .forEach(constraints::add);
    constraints.forEach(c -> found.add(new Site(owner, component, type.getType(), c, wrap)));
    if (type instanceof AnnotatedParameterizedType parameterized) {
      Class<?> container = raw(type.getType());
      AnnotatedType[] arguments = parameterized.getAnnotatedActualTypeArguments();
      for (int i = 0; i < arguments.length; i++) {
        boolean key = container == Map.class && i == 0;
        AnnotatedType other = arguments[container == Map.class ? 1 - i : i];
        UnaryOperator<Object> inner = value -> contain(container, key, value, other.getType());
        collect(
            owner,
            component,
            arguments[i],
            new Annotation[0],
            value -> wrap.apply(inner.apply(value)),
            found);
      }
    }
  }

  private static Object contain(Class<?> container, boolean key, Object value, Type other) {
    if (container == Optional.class) {
      return Optional.of(value);
    }
    if (container == Map.class) {
      Object counterpart = any(other);
      return key
          ? Collections.singletonMap(value, counterpart)
          : Collections.singletonMap(counterpart, value);
    }
    if (container == Set.class) {
      return Collections.singleton(value);
    }
    if (container == List.class) {
      return Collections.singletonList(value);
    }
    throw new AssertionError("Teach this test to fill a " + container);
  }

  /** Any value that the other half of a map entry can have. */
  private static Object any(Type type) {
    Class<?> raw = raw(type);
    if (raw.isEnum()) {
      return raw.getEnumConstants()[0];
    }
    if (raw == String.class) {
      return "x";
    }
    if (raw == Integer.class) {
      return 1;
    }
    if (raw == Long.class) {
      return 1L;
    }
    if (raw == Year.class) {
      return Year.of(2014);
    }
    if (raw == LocalDate.class) {
      return LocalDate.of(2014, 1, 1);
    }
    if (raw == List.class) {
      return List.of();
    }
    if (Samples.all().containsKey(raw)) {
      return Samples.all().get(raw);
    }
    throw new AssertionError("Teach this test to make a " + raw);
  }

  private static Class<?> raw(Type type) {
    return type instanceof ParameterizedType p ? (Class<?>) p.getRawType() : (Class<?>) type;
  }

  // --- What they forbid.

  private static Object violating(Site site) {
    Annotation constraint = site.constraint();
    Class<?> type = raw(site.type());
    if (constraint instanceof NotNull) {
      return null;
    }
    if (constraint instanceof NotBlank) {
      return " ";
    }
    if (constraint instanceof NotEmpty) {
      return sized(type, 0);
    }
    if (constraint instanceof Size size) {
      return sized(type, size.min() > 0 ? size.min() - 1 : size.max() + 1);
    }
    if (constraint instanceof Pattern pattern) {
      return Stream.of("", "?", "\u0001", "x y")
          .filter(text -> !text.matches(pattern.regexp()))
          .findFirst()
          .orElseThrow(() -> new AssertionError("Everything matches " + pattern.regexp()));
    }
    if (constraint instanceof Min min) {
      return number(type, BigDecimal.valueOf(min.value()).subtract(BigDecimal.ONE));
    }
    if (constraint instanceof Max max) {
      return number(type, BigDecimal.valueOf(max.value()).add(BigDecimal.ONE));
    }
    if (constraint instanceof DecimalMin min) {
      return number(type, new BigDecimal(min.value()).subtract(BigDecimal.ONE));
    }
    if (constraint instanceof DecimalMax max) {
      return number(type, new BigDecimal(max.value()).add(BigDecimal.ONE));
    }
    if (constraint instanceof Positive || constraint instanceof Negative) {
      return number(type, BigDecimal.ZERO);
    }
    if (constraint instanceof PositiveOrZero) {
      return number(type, BigDecimal.ONE.negate());
    }
    if (constraint instanceof NegativeOrZero) {
      return number(type, BigDecimal.ONE);
    }
    throw new AssertionError("Teach this test what violates " + constraint);
  }

  private static Object sized(Class<?> type, int size) {
    if (type == String.class) {
      return "x".repeat(size);
    }
    if (type == List.class) {
      return Collections.nCopies(size, "x");
    }
    if (type == Map.class && size == 0) {
      return Map.of();
    }
    if (type == Set.class && size == 0) {
      return Set.of();
    }
    throw new AssertionError("Teach this test to make a " + type + " of size " + size);
  }

  private static Object number(Class<?> type, BigDecimal value) {
    if (type == int.class || type == Integer.class) {
      return value.intValueExact();
    }
    if (type == long.class || type == Long.class) {
      return value.longValueExact();
    }
    if (type == BigDecimal.class) {
      return value;
    }
    throw new AssertionError("Teach this test to make a " + type);
  }
}
