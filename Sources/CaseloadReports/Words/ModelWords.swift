import CaseloadDomain
import CaseloadPlanning

/// Sentences about an exported model.
public enum ModelWords {
  /// What the model is and how the levels above are held: its first comment.
  public static func comment(on plan: AuditedPlan, level: Level) -> [String] {
    var lines = ["Level \(level.name), in minutes."]
    for figures in plan.levels where figures.value.level < level {
      let proof =
        figures.isProven
        ? (figures.isChecked ? "proven, checked by the audit" : "proven by GLPK's word")
        : "not proven to be the best"
      lines.append("Level \(figures.value.level.name) held at \(figures.value.value): \(proof).")
    }
    if let own = plan.levels.first(where: { $0.value.level == level }) {
      lines.append("The plan found is worth \(own.value.value) here.")
    }
    return lines
  }

  /// Why there is no model: no plan gives the levels above their values.
  public static func noPlan(_ result: PlanResult) -> String {
    StatusWords.headline(result) + " There is no value at which to hold the levels."
  }
}
