* Two clients, two managers with room for one each: 1 + 3 is the best.
NAME program
ROWS
 N objective
 E client_a_0
 E client_b_1
 L limit_m_0
 L limit_n_1
COLUMNS
 M1 'MARKER' 'INTORG'
 x_a_0_m_0 objective 1
 x_a_0_m_0 client_a_0 1
 x_a_0_m_0 limit_m_0 5
 x_a_0_n_1 objective 4
 x_a_0_n_1 client_a_0 1
 x_a_0_n_1 limit_n_1 5
 x_b_1_m_0 objective 2
 x_b_1_m_0 client_b_1 1
 x_b_1_m_0 limit_m_0 5
 x_b_1_n_1 objective 3
 x_b_1_n_1 client_b_1 1
 x_b_1_n_1 limit_n_1 5
 M2 'MARKER' 'INTEND'
RHS
 RHS client_a_0 1
 RHS client_b_1 1
 RHS limit_m_0 9
 RHS limit_n_1 9
BOUNDS
 UP BOUND x_a_0_m_0 1
 UP BOUND x_a_0_n_1 1
 UP BOUND x_b_1_m_0 1
 UP BOUND x_b_1_n_1 1
ENDATA
