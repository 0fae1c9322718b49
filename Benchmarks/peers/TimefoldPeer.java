import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import ai.timefold.solver.core.api.score.calculator.IncrementalScoreCalculator;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/**
 * Timefold on the model that run_timefold.py has put into its terms: one entity a client, one
 * variable, its manager. The score follows from sums of rows, each of which is kept up to date.
 *
 * <p>Usage: TimefoldPeer BOOK ANSWER SECONDS. BOOK holds whole numbers; see run_timefold.py.
 */
public final class TimefoldPeer {
  /** A manager, or nobody. */
  public static final class Manager {
    final int index;

    Manager(int index) {
      this.index = index;
    }
  }

  /** What it means for the rows that one client goes to one manager. */
  static final class Option {
    long cost;
    int[] rows;
    long[] coefficients;
  }

  /** A client. */
  @PlanningEntity
  public static final class Client {
    @PlanningId public int index;
    @PlanningVariable public Manager manager;
    List<Manager> managers = new ArrayList<>();
    Option[] options;

    public Client() {}

    @ValueRangeProvider
    public List<Manager> getManagers() {
      return managers;
    }
  }

  /** All clients, and the rows that they meet in. */
  @PlanningSolution
  public static final class Book {
    @PlanningEntityCollectionProperty public List<Client> clients;
    @PlanningScore public HardSoftLongScore score;
    long[] uppers;
    long[] prices;

    public Book() {}
  }

  /** The sum of every row, and what is above the rows' bounds: hard, or at a price. */
  public static final class Calculator
      implements IncrementalScoreCalculator<Book, HardSoftLongScore> {
    private Book book;
    private long[] sums;
    private long hard;
    private long soft;

    @Override
    public void resetWorkingSolution(Book book) {
      this.book = book;
      sums = new long[book.uppers.length];
      hard = 0;
      soft = 0;
      for (int row = 0; row < sums.length; row++) {
        charge(row, 1);
      }
      for (Client client : book.clients) {
        apply(client, 1);
      }
    }

    @Override
    public void beforeEntityAdded(Object entity) {}

    @Override
    public void afterEntityAdded(Object entity) {
      apply((Client) entity, 1);
    }

    @Override
    public void beforeVariableChanged(Object entity, String variable) {
      apply((Client) entity, -1);
    }

    @Override
    public void afterVariableChanged(Object entity, String variable) {
      apply((Client) entity, 1);
    }

    @Override
    public void beforeEntityRemoved(Object entity) {
      apply((Client) entity, -1);
    }

    @Override
    public void afterEntityRemoved(Object entity) {}

    @Override
    public HardSoftLongScore calculateScore() {
      return HardSoftLongScore.of(-hard, -soft);
    }

    private void apply(Client client, int sign) {
      if (client.manager == null) {
        return;
      }
      Option option = client.options[client.manager.index];
      soft += sign * option.cost;
      for (int position = 0; position < option.rows.length; position++) {
        int row = option.rows[position];
        charge(row, -1);
        sums[row] += sign * option.coefficients[position];
        charge(row, 1);
      }
    }

    private void charge(int row, int sign) {
      long above = sums[row] - book.uppers[row];
      if (above <= 0) {
        return;
      }
      if (book.prices[row] < 0) {
        hard += sign * above;
      } else {
        soft += sign * above * book.prices[row];
      }
    }
  }

  /** Whole numbers in a text. */
  private static final class Numbers {
    private final StringTokenizer tokens;

    Numbers(String text) {
      tokens = new StringTokenizer(text);
    }

    long next() {
      return Long.parseLong(tokens.nextToken());
    }

    int count() {
      return (int) next();
    }
  }

  private static Book read(Path path) throws IOException {
    Numbers numbers = new Numbers(Files.readString(path));
    int rows = numbers.count();
    int managerCount = numbers.count();
    int clientCount = numbers.count();
    Book book = new Book();
    book.uppers = new long[rows];
    book.prices = new long[rows];
    for (int row = 0; row < rows; row++) {
      book.uppers[row] = numbers.next();
      book.prices[row] = numbers.next();
    }
    Manager[] managers = new Manager[managerCount];
    for (int index = 0; index < managerCount; index++) {
      managers[index] = new Manager(index);
    }
    book.clients = new ArrayList<>();
    for (int index = 0; index < clientCount; index++) {
      Client client = new Client();
      client.index = index;
      client.options = new Option[managerCount];
      for (int left = numbers.count(); left > 0; left--) {
        Manager manager = managers[numbers.count()];
        client.managers.add(manager);
        client.options[manager.index] = option(numbers);
      }
      book.clients.add(client);
    }
    return book;
  }

  private static Option option(Numbers numbers) {
    Option option = new Option();
    option.cost = numbers.next();
    int size = numbers.count();
    option.rows = new int[size];
    option.coefficients = new long[size];
    for (int position = 0; position < size; position++) {
      option.rows[position] = numbers.count();
      option.coefficients[position] = numbers.next();
    }
    return option;
  }

  public static void main(String[] arguments) throws IOException {
    Book book = read(Path.of(arguments[0]));
    SolverConfig config =
        new SolverConfig()
            .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
            .withSolutionClass(Book.class)
            .withEntityClasses(Client.class)
            .withTerminationSpentLimit(Duration.ofMillis((long) (1000 * Double.parseDouble(arguments[2]))));
    config.withScoreDirectorFactory(
        new ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig()
            .withIncrementalScoreCalculatorClass(Calculator.class));
    long start = System.nanoTime();
    Book best = SolverFactory.<Book>create(config).buildSolver().solve(book);
    double seconds = (System.nanoTime() - start) / 1e9;
    try (PrintWriter out = new PrintWriter(arguments[1])) {
      out.println(best.score.hardScore() + " " + best.score.softScore() + " " + seconds);
      for (Client client : best.clients) {
        out.println(client.manager == null ? -1 : client.manager.index);
      }
    }
  }
}
