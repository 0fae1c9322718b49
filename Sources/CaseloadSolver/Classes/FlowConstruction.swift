import CaseloadDomain

/// A plan that follows the minutes each class is to have of each group, the heaviest clients first.
///
/// Inside a class a client goes where the share of the fair load used is least.
struct FlowConstruction {
  let relaxation: Relaxation
  let classes: ManagerClasses
  /// By kind and class: how much a flow gives, in minutes of plain clients' groups and in clients of
  /// all other kinds.
  let flows: [ClassFlow.Flow]

  /// Owners by client; -1 where nobody has room.
  func owners() -> [Int] {
    let problem = relaxation.problem
    var owners = [Int](repeating: -1, count: problem.clientCount)
    var loads = [Int](repeating: 0, count: problem.managerCount)
    var isTaken = [Bool](repeating: false, count: problem.managerCount)
    for flow in flows.sorted(by: { ($0.isAlone ? 0 : 1) < ($1.isAlone ? 0 : 1) }) {
      var left = flow.amounts
      let clients = flow.kinds.flatMap { classes.kinds[$0].clients }
        .sorted { (-problem.clients[$0].load, $0) < (-problem.clients[$1].load, $1) }
      for client in clients {
        let load = problem.clients[client].load
        let ordered = left.indices.filter { flow.isOpen[$0] }.sorted {
          (-left[$0], $0) < (-left[$1], $1)
        }
        for place in ordered {
          let fitting = classes.classes[place].filter {
            !isTaken[$0] && loads[$0] + load <= relaxation.caps[$0]
              && (!flow.isAlone || loads[$0] == 0)
          }
          let best = fitting.min { (fill($0, loads), $0) < (fill($1, loads), $1) }
          guard let manager = best else { continue }
          owners[client] = manager
          loads[manager] += load
          isTaken[manager] = flow.isAlone
          left[place] -= flow.isCounted ? 1 : Double(load)
          break
        }
      }
    }
    return owners
  }

  private func fill(_ manager: Int, _ loads: [Int]) -> Double {
    let facts = relaxation.problem.managers[manager]
    return Double(loads[manager]) / Double(max(1, facts.fairShare ?? facts.target))
  }
}
